package import Diagnostics
import Text

extension Check {
  /// A kind of file under `publish:` that is none, or that could run code.
  package static let badKind = Check("bad-kind", .error)
}

extension SiteSettings {
  /// Reads `publish:`, the kinds of files that are published beside pages.
  static func publishedKinds(_ fields: inout Fields) -> PublishedKinds {
    var kinds: Set<String> = []
    for text in fields.texts("publish") {
      let written = text.value.utf8.first == UInt8(ascii: ".") ? String(text.value.dropFirst()) : text.value
      let kind = written.lowercased()
      if kind.isEmpty || !kind.utf8.allSatisfy(\.isLetterOrDigit) {
        fields.report(
          Diagnostic(
            .badKind, "'\(text.value)' is not how the name of a file ends", at: text.location,
            fix: "write what stands after the last dot, as in publish: [docx]"))
      } else if PublishedKinds.active.contains(kind) {
        fields.report(
          Diagnostic(
            .badKind,
            "files that end in .\(kind) could run code as this site, so they are not published beside pages",
            at: text.location, fix: "put the file into Public if it is your own"))
      } else if kind == "md" {
        fields.report(
          Diagnostic(
            .badKind, "files that end in .md are pages", at: text.location, fix: "take it out of publish:"))
      } else {
        kinds.insert(kind)
      }
    }
    return PublishedKinds(adding: kinds)
  }
}
