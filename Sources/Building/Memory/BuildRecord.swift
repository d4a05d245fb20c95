internal import Diagnostics
internal import Digest
internal import Files
internal import Glibc
internal import Site

/// What is known of the last publication to an output folder.
struct BuildRecord: Sendable {
  /// What decides whether anything has to be done at all.
  struct Summary: Sendable {
    /// Tells apart the program that built, and how it was asked to.
    var request: Digest
    /// ``Site/SiteFiles/identity`` of the files that were built.
    var files: Digest?
    /// Tells apart the files in the output folder: see ``PublishedSite/identity``.
    var output: Digest?
    /// How many pages the site has.
    var pages: Int
    /// What could be better.
    var warnings: [Diagnostic]
    /// ``Site/Site/uncheckedSources``.
    var uncheckedSources: [String]
    /// ``Site/Site/closedForms``.
    var closedForms: [(name: String, page: ContentPath)]
    /// How many files the site has.
    var fileCount: Int
  }

  /// What the pages shared.
  struct Surroundings: Sendable {
    /// Tells apart the program that built: another one may read other facts, and make other pages, of the same files.
    var program = BuildCache.program
    /// ``Site/Site/surroundingsDigest``.
    var articles: Digest
    /// ``Site/Site/sharedDigest``.
    var shared: Digest?
    /// What was found wrong, none of it an error.
    var findings: SiteFindings
    /// What was made of what, for explanations.
    var inputs: BuildInputs
  }
}

extension BuildRecord.Summary {
  func write(to writer: inout RecordWriter) {
    writer.write(request)
    writer.write(files) { $0.write($1) }
    writer.write(output) { $0.write($1) }
    writer.write(pages)
    writer.write(warnings) { $0.write($1) }
    writer.write(uncheckedSources) { $0.write($1) }
    writer.write(closedForms) { writer, form in
      writer.write(form.name)
      writer.write(form.page.text)
    }
    writer.write(fileCount)
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    request = try reader.readDigest()
    files = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    output = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    pages = try reader.readInt()
    warnings = try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() }
    uncheckedSources = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
    closedForms = try reader.readArray { reader throws(BadRecord) in
      (name: try reader.readString(), page: ContentPath(try reader.readString()))
    }
    fileCount = try reader.readInt()
  }
}

extension BuildRecord.Surroundings {
  func write(to writer: inout RecordWriter) {
    writer.write(program)
    writer.write(articles)
    writer.write(shared) { $0.write($1) }
    findings.write(to: &writer)
    inputs.write(to: &writer)
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    program = try reader.readDigest()
    articles = try reader.readDigest()
    shared = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    findings = try SiteFindings(from: &reader)
    inputs = try BuildInputs(from: &reader)
  }
}

extension ReadArticle: Recordable {
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
    let identity = try reader.readBool() ? try reader.readIdentity() : nil
    self.init(try Article(file, from: &reader), identity: identity, isKnown: true)
  }
}
