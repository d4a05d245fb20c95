internal import Digest
internal import Files
internal import Site

/// What of a memory is written to disk, but for the articles and the published files.
///
/// What else it holds is soon made again.
extension Memory {
  func write(to writer: inout RecordWriter) {
    writer.write(BuildCache.program)
    writer.write(articles?.key) { $0.write($1) }
    // One build has made both of a site with the same key.
    writer.write(files?.key) { $0.write($1) }
    writer.write(promised) { $0.write($1) }
    writer.write(findings?.value) { $1.write(to: &$0) }
    writer.write(inputs) { $1.write(to: &$0) }
    writer.write(pictures) { $1.write(to: &$0) }
  }

  /// Reads a memory.
  ///
  /// - Parameters:
  ///   - articles: The articles, by path.
  ///   - files: The published files, by path.
  init(
    from reader: inout RecordReader, articles: [RememberedArticle], files: [RememberedFile]
  ) throws(BadRecord) {
    // Another program may read other facts, and make other pages, of the same files.
    guard try reader.readDigest() == BuildCache.program else { throw BadRecord() }
    let surroundings = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    let shared = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    self.articles = Remembered(key: surroundings, value: articles)
    self.files = Remembered(key: shared, value: files)
    promised = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    findings = try reader.readOptional { reader throws(BadRecord) in
      Remembered(key: shared, value: try RememberedFindings(from: &reader))
    }
    inputs = try reader.readOptional { reader throws(BadRecord) in try BuildInputs(from: &reader) }
    pictures = try reader.readArray { reader throws(BadRecord) in try PictureFile?(from: &reader) }
      .compactMap(\.self)
  }
}
