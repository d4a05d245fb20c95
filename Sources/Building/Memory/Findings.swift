internal import Checks
internal import Diagnostics
internal import Files
internal import Rendering
internal import Site

/// What the checks found in what pages share, and in each page among them: what need not be looked for again.
struct RememberedFindings: Sendable {
  /// What is wrong with each page among the faces of all, in the order of ``Site/Site/pages``.
  let ofPages: [[Diagnostic]]
  /// What is wrong with what pages share.
  let ofFaces: [Diagnostic]
}

extension RememberedFindings {
  /// Looks for mistakes where it is not remembered what there is to find.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - remembered: What was found in a site of which all that pages share was the same.
  ///   - isRemembered: Whether each page's article is the one that it was then.
  init(of site: Site, _ remembered: RememberedFindings?, _ isRemembered: [Bool]) async {
    let faces = Faces(site, templateNames: Context.shape(words: site.words))
    let changed = site.pages.indices.filter { remembered == nil || !isRemembered[$0] }
    // Each has something to do that takes one core.
    async let ofChanged = faces.findings(ofPagesAt: changed, isAudit: false)
    async let found = Self.found(in: faces, remembered)
    var ofPages = remembered?.ofPages ?? Array(repeating: [], count: site.pages.count)
    for (index, found) in zip(changed, await ofChanged) { ofPages[index] = found }
    self.init(ofPages: ofPages, ofFaces: await found)
  }

  private static func found(in faces: Faces, _ remembered: RememberedFindings?) async -> [Diagnostic] {
    if let remembered { return remembered.ofFaces }
    return await faces.findings(isAudit: false)
  }
}

extension RememberedFindings {
  func write(to writer: inout RecordWriter) {
    writer.write(ofPages.count)
    // Hardly a page has such mistakes.
    writer.write(ofPages.indices.filter { !ofPages[$0].isEmpty }) { writer, page in
      writer.write(page)
      writer.write(ofPages[page]) { $0.write($1) }
    }
    writer.write(ofFaces) { $0.write($1) }
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
  }

  /// More pages than any site has: a wrong number must not ask for that much memory.
  private static let mostPages = 1 << 24

  private static func diagnostics(from reader: inout RecordReader) throws(BadRecord) -> [Diagnostic] {
    try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() }
  }
}
