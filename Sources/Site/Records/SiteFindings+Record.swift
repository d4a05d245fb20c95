import Diagnostics
package import Files

extension SiteFindings {
  /// Writes what a build of a site with the same faces need not find again.
  ///
  /// What else was found depends on texts, and is not among it.
  package func write(to writer: inout RecordWriter) {
    writer.write(shared) { $0.write($1) }
    writer.write(links.count)
    // Hardly a page has such mistakes.
    writer.write(links.indices.filter { !links[$0].isEmpty }) { writer, page in
      writer.write(page)
      writer.write(links[page]) { $0.write($1) }
    }
    for part in [ofFaces, promises, citations] { writer.write(part) { $0.write($1) } }
  }

  /// Reads it.
  package init(from reader: inout RecordReader) throws(BadRecord) {
    shared = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    let count = try reader.readInt()
    guard count >= 0, count <= Self.mostPages else { throw BadRecord() }
    var links = [[Diagnostic]](repeating: [], count: count)
    let found = try reader.readArray { reader throws(BadRecord) in
      (page: try reader.readInt(), mistakes: try Self.diagnostics(from: &reader))
    }
    for (page, mistakes) in found {
      guard links.indices.contains(page) else { throw BadRecord() }
      links[page] = mistakes
    }
    self.links = links
    ofFaces = try Self.diagnostics(from: &reader)
    promises = try Self.diagnostics(from: &reader)
    citations = try Self.diagnostics(from: &reader)
    others = []
  }

  /// More pages than any site has: a wrong number shall not ask for that much memory.
  private static let mostPages = 1 << 24

  private static func diagnostics(from reader: inout RecordReader) throws(BadRecord) -> [Diagnostic] {
    try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() }
  }
}
