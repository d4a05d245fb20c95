package import Diagnostics
import Site

extension Check {
  /// An old address that cannot be one of this site.
  package static let badAlias = Check("bad-alias", .error)
}

/// Old addresses in front matter that cannot be kept.
struct BadAliases: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages {
      for alias in page.frontMatter.aliases where Redirect.outputPath(ofAlias: alias.value) == nil {
        found.append(Diagnostic(.badAlias, .noAddress(alias.value), at: alias.location))
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func noAddress(_ alias: String) -> Message {
    Message(
      "'\(alias)' cannot be an old address of this site",
      fix: "write it from the first slash on, as in /old/page/")
  }
}
