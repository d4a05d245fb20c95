import Diagnostics
import Files
import Page
import Text

extension SiteFiles {
  /// What drawings, and documents of Public, load from other hosts when a reader opens them: each where it stands.
  ///
  /// A file that cannot be read cannot be published either, which is reported then.
  ///
  /// - Parameter origins: Scheme and host of the site itself.
  func foreignDocuments(origins: [String]) async -> [Diagnostic] {
    let own = publicFolder.files.filter { Self.documents.contains(ContentPath($0).ending ?? "") }
    let files = assets.filter { $0.ending == "svg" }.map(\.file) + own.map { "Public/" + $0 }
    guard !files.isEmpty else { return [] }
    return await files.concurrentMap { [folder, publicFolder] file -> [Diagnostic] in
      let known = publicFolder.contents[String(file.dropFirst("Public/".count))]
      guard let bytes = known ?? (try? FileReader.bytes(of: folder + "/" + file)) else { return [] }
      let found = LoadedAddress.all(in: bytes).filter { $0.address.isForeignAddress(to: origins) }
      guard !found.isEmpty else { return [] }
      let source = try? SourceText(file: file, bytes: bytes)
      return found.map { load in
        ThirdParty(load.address, askedBy: load.element).diagnostic(
          at: source?.location(of: load.range) ?? SourceText(file: file, "").location(ofLine: 1))
      }
    }.flatMap(\.self)
  }

  /// The endings of files that browsers show as documents.
  private static let documents: Set<String> = ["svg", "html", "htm", "xhtml", "xht"]
}
