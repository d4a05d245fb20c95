internal import Page
internal import Digest
internal import Files
internal import Markdown
internal import Site

/// An article, and the identity of the file that it was read from.
struct RememberedArticle: Sendable {
  let article: Article
  /// The identity of the file, where later changes of it are certain to show.
  let identity: FileIdentity?
  /// Of a translation, that of its original.
  let identityOfOriginal: FileIdentity?

  /// Remembers the article of a page.
  init(article: Article, of page: SiteFiles.ListedPage) {
    self.article = article
    (identity, identityOfOriginal) = (page.identity, page.identityOfOriginal)
  }
}

extension RememberedArticle: Recordable {
  static var usualSize: Int { 1_500 }
  var recordedPath: String { article.path.text }

  func hasSameRecord(as other: Self) -> Bool {
    article === other.article && identity == other.identity && identityOfOriginal == other.identityOfOriginal
  }

  func write(to writer: inout RecordWriter) {
    writer.write(article.path.text)
    let translation = article.file.translation
    writer.write(translation?.original.path.text) { $0.write($1) }
    writer.write(translation?.anchors.rawValue) { $0.write($1) }
    writer.write(identity) { $0.write($1) }
    writer.write(identityOfOriginal) { $0.write($1) }
    article.write(to: &writer)
  }

  init(from reader: inout RecordReader, in folder: String) throws(BadRecord) {
    let path = ContentPath(try reader.readString())
    let original = try reader.readOptional { reader throws(BadRecord) in try reader.readString() }
    let anchors = try reader.readOptional { reader throws(BadRecord) in try reader.readString() }
    let file: PageFile
    if let original, let anchors = anchors.flatMap(Document.Options.Anchors.init) {
      file = PageFile(
        path,
        TranslationFile(
          PageFile(path.catalogue, in: folder), of: PageFile(ContentPath(original), in: folder),
          anchors: anchors))
    } else {
      file = PageFile(path, in: folder)
    }
    identity = try reader.readBool() ? try reader.readIdentity() : nil
    identityOfOriginal = try reader.readBool() ? try reader.readIdentity() : nil
    article = try Article(file, from: &reader)
  }
}
