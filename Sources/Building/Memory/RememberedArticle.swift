internal import Page
internal import Digest
internal import Files
internal import Site

/// An article, and the identity of the file that it was read from.
struct RememberedArticle: Sendable {
  let article: Article
  /// The identity of the file, where later changes of it are certain to show.
  let identity: FileIdentity?
}

extension RememberedArticle: Recordable {
  static var usualSize: Int { 1_500 }
  var recordedPath: String { article.path.text }

  func hasSameRecord(as other: Self) -> Bool { article === other.article && identity == other.identity }

  func write(to writer: inout RecordWriter) {
    writer.write(article.path.text)
    writer.write(identity) { $0.write($1) }
    article.write(to: &writer)
  }

  init(from reader: inout RecordReader, in folder: String) throws(BadRecord) {
    let file = PageFile(ContentPath(try reader.readString()), in: folder)
    identity = try reader.readBool() ? try reader.readIdentity() : nil
    article = try Article(file, from: &reader)
  }
}
