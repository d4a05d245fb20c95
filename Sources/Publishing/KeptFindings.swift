internal import Checks
internal import Diagnostics
internal import Digest
internal import Files
internal import Site

/// What was found in a site, none of it an error, and need not be looked for again where the same is there.
package struct KeptFindings: Sendable {
  /// ``Checks/Faces/digest`` of the site.
  private let faces: Digest?
  private let ofFaces: [Diagnostic]
  private let ofPages: [[Diagnostic]]

  /// Checks a site, but for what is known.
  ///
  /// - Parameter known: What was found before. It still holds where everything but texts is the same: of the faces, and of the pages
  ///   that were known then.
  static func check(_ site: Site, known: KeptFindings?) async -> (all: [Diagnostic], kept: KeptFindings) {
    let faces = Faces(site, templateNames: Context.shape)
    let known = known.flatMap { known in
      faces.digest != nil && known.faces == faces.digest && known.ofPages.count == site.pages.count
        ? known : nil
    }
    async let ofPages = Self.pages(of: site, among: faces, known: known)
    async let ofFaces = Self.faces(faces, known: known)
    async let ofArticles = Findings.ofArticles(of: site, isAudit: false)
    let ofSite = SiteScope(site).findings(isAudit: false)
    let findings = Findings(
      ofArticles: await ofArticles, ofPages: await ofPages, ofFaces: await ofFaces, ofSite: ofSite)
    let kept = KeptFindings(faces: faces.digest, ofFaces: findings.ofFaces, ofPages: findings.ofPages)
    return (site.diagnostics + findings.all, kept)
  }

  private static func faces(_ faces: Faces, known: KeptFindings?) async -> [Diagnostic] {
    if let known { return known.ofFaces }
    return await faces.findings(isAudit: false)
  }

  private static func pages(of site: Site, among faces: Faces, known: KeptFindings?) async -> [[Diagnostic]] {
    var found = known?.ofPages ?? Array(repeating: [], count: site.pages.count)
    let new = site.pages.indices.filter { known == nil || !site.pages[$0].isKnown }
    for (place, mistakes) in zip(new, await faces.findings(ofPagesAt: new, isAudit: false)) {
      found[place] = mistakes
    }
    return found
  }
}

extension KeptFindings {
  func write(to writer: inout RecordWriter) {
    writer.write(faces) { $0.write($1) }
    writer.write(ofFaces) { $0.write($1) }
    writer.write(ofPages.count)
    // Hardly a page has such mistakes.
    writer.write(ofPages.indices.filter { !ofPages[$0].isEmpty }) { writer, page in
      writer.write(page)
      writer.write(ofPages[page]) { $0.write($1) }
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    faces = try reader.readOptional { reader throws(BadRecord) in try reader.readDigest() }
    ofFaces = try Self.diagnostics(from: &reader)
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
  }

  /// More pages than any site has: a wrong number must not ask for that much memory.
  private static let mostPages = 1 << 24

  private static func diagnostics(from reader: inout RecordReader) throws(BadRecord) -> [Diagnostic] {
    try reader.readArray { reader throws(BadRecord) in try reader.readDiagnostic() }
  }
}
