internal import Diagnostics
internal import Files
internal import Site

/// What is wrong with a site, in parts that are found anew for different reasons.
struct Findings: Sendable {
  /// What is wrong with each page among the faces of all, in the order of ``Site/Site/pages``.
  let ofPages: [[Diagnostic]]
  /// What is wrong with what pages share.
  let ofFaces: [Diagnostic]
  /// What readers may have kept and no longer find.
  let promises: [Diagnostic]
  /// What is cited without being a source, or is a source without being cited.
  let citations: [Diagnostic]
}

extension Findings {
  /// Looks for mistakes where it is not remembered what there is to find.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - remembered: What was found in a site of which all that pages share was the same.
  ///   - isRemembered: Whether each page's article is the one that it was then.
  init(of site: Site, _ remembered: Findings?, _ isRemembered: [Bool]) async {
    let changed = site.pages.indices.filter { remembered == nil || !isRemembered[$0] }
    // Each has something to do that takes one core.
    async let ofChanged = site.findings(ofPagesAt: changed)
    async let ofFaces = remembered?.ofFaces ?? site.findingsOfFaces()
    // That nothing is wrong follows from what pages share; the places of mistakes, and what to do, from their texts.
    async let promises = remembered?.promises.isEmpty == true ? [] : site.checkPromises()
    async let citations = remembered?.citations.isEmpty == true ? [] : site.checkCitations()
    var ofPages = remembered?.ofPages ?? Array(repeating: [], count: site.pages.count)
    for (index, found) in zip(changed, await ofChanged) { ofPages[index] = found }
    self.init(
      ofPages: ofPages, ofFaces: await ofFaces, promises: await promises, citations: await citations)
  }

  /// All of it.
  var all: [Diagnostic] { citations + ofFaces + promises + ofPages.joined() }
}

extension Findings {
  func write(to writer: inout RecordWriter) {
    writer.write(ofPages.count)
    // Hardly a page has such mistakes.
    writer.write(ofPages.indices.filter { !ofPages[$0].isEmpty }) { writer, page in
      writer.write(page)
      writer.write(ofPages[page]) { $0.write($1) }
    }
    for part in [ofFaces, promises, citations] { writer.write(part) { $0.write($1) } }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    let count = try reader.readInt()
    guard count >= 0, count <= Self.mostPages else { throw BadRecord() }
    var ofPages = [[Diagnostic]](repeating: [], count: count)
    let found = try reader.readArray { reader throws(BadRecord) in
      (page: try reader.readInt(), mistakes: try Self.diagnostics(from: &reader))
    }
    for (page, mistakes) in found {
      guard ofPages.indices.contains(page) else { throw BadRecord() }
      ofPages[page] = mistakes
    }
    self.ofPages = ofPages
    ofFaces = try Self.diagnostics(from: &reader)
    promises = try Self.diagnostics(from: &reader)
    citations = try Self.diagnostics(from: &reader)
  }

  /// More pages than any site has: a wrong number must not ask for that much memory.
  private static let mostPages = 1 << 24

  private static func diagnostics(from reader: inout RecordReader) throws(BadRecord) -> [Diagnostic] {
    try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() }
  }
}
