package import Diagnostics
import Text

extension Check {
  /// Markdown or HTML in a title or description, which readers and search results get as it is written.
  package static let frontMatterMarkup = Check("front-matter-markup", .warning)
}

extension FrontMatter {
  /// Markup in the texts that are shown as they are written.
  static func markup(in frontMatter: FrontMatter, of source: SourceText) -> [Diagnostic] {
    [("title", frontMatter.title), ("description", frontMatter.description)].compactMap { key, text in
      guard let sign = MarkupSign.first(in: text) else { return nil }
      return Diagnostic(
        .frontMatterMarkup, "'\(sign)' is shown as it is written: '\(key)' is plain text",
        at: location(of: key, in: source) ?? frontMatter.location, fix: "write the words alone")
    }
  }
}
