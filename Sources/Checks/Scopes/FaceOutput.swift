import Page
import Site

/// A file of the published site, as far as the texts of pages decide nothing of it.
///
/// Texts decide under which names a stylesheet of a quiz is published, and whether a file of Public keeps its own name beside that
/// with a fingerprint.
struct FaceOutput {
  /// Whom a file comes of.
  enum Owner {
    case page(Face)
    case stylesheet(of: Face)
    case list(Listing, of: Face)
    /// An old address of a page, which has that place among the faces.
    case alias(Located<String>, of: Face, place: Int)
    /// A file of Content or Public, as editors see it.
    case file(String)
    case fingerprinted(String)
    case generated
  }

  private let output: Output
  private let site: Site

  /// Shows a file; `nil` for one that nobody can name or take the place of.
  init?(_ output: Output, of site: Site) {
    guard output.kind.claimsPath || output.kind.linkage == .anyone || output.kind.linkage == .texts else {
      return nil
    }
    (self.output, self.site) = (output, site)
  }

  /// Where it is published, below the output folder.
  var path: String { output.path }
  /// Whether editors are told where something else has the same path.
  var claimsPath: Bool { output.kind.claimsPath }
  /// Whether a text may lead there.
  var isLinkTarget: Bool { output.kind.linkage == .anyone || output.kind.linkage == .texts }
  /// What the site promises of its address.
  var promise: OutputKind.Promise { output.kind.promise }
  /// The file of Content or Public that it is, as editors see it.
  var file: String? { output.kind == .fingerprintedFile ? nil : site.file(of: output) }
  /// The file of Content that it is.
  var contentFile: ContentPath? { output.kind == .contentFile ? ContentPath(path) : nil }

  /// Whom it comes of.
  var owner: Owner {
    guard let place = site.page(of: output) else {
      guard let file = site.file(of: output) else { return .generated }
      return output.kind == .fingerprintedFile ? .fingerprinted(file) : .file(file)
    }
    let page = Face(site.pages[place])
    if let alias = site.alias(of: output) { return .alias(alias, of: page, place: place) }
    if let listing = site.listing(of: output) { return .list(listing, of: page) }
    return output.kind == .page ? .page(page) : .stylesheet(of: page)
  }
}
