internal import Page
internal import Diagnostics
internal import Digest
internal import Files
internal import Glibc
internal import Site

/// What a build came to, and what decides whether the next one has anything to do at all.
struct BuildSummary: Sendable {
  /// The digest of the program that built, and of how it was asked to.
  var request: Digest
  /// ``Site/SiteFiles/identity`` of the files that were built.
  var files: Digest?
  /// The digest of ``OutputRecord``.
  var output: Digest?
  /// How many pages the site has.
  var pages: Int
  /// What could be better.
  var warnings: [Diagnostic]
  /// How much is wrong that its editors have accepted.
  var accepted: Int
  /// ``Site/Site/uncheckedSources``.
  var uncheckedSources: [String]
  /// ``Site/Site/closedForms``.
  var closedForms: [(name: String, page: ContentPath)]
  /// How many files the site has.
  var fileCount: Int
}

extension BuildSummary {
  func write(to writer: inout RecordWriter) {
    writer.write(request)
    writer.write(files) { $0.write($1) }
    writer.write(output) { $0.write($1) }
    writer.write(pages)
    writer.write(warnings) { $0.write($1) }
    writer.write(accepted)
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
    accepted = try reader.readInt()
    uncheckedSources = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
    closedForms = try reader.readArray { reader throws(BadRecord) in
      (name: try reader.readString(), page: ContentPath(try reader.readString()))
    }
    fileCount = try reader.readInt()
  }
}
