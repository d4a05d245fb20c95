package import Diagnostics
import Page
import Site

extension Check {
  /// The id of a heading that the template of its page has too.
  package static let templateID = Check("template-id", .warning)
}

/// Headings with an id that their page's template has too, so that links to the heading lead elsewhere.
struct TemplateIDs: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let page = scope.faces.pages[scope.place]
    let taken = scope.templateFacts.ids(of: page.template)
    let clashes = scope.article.outline.headings.filter { taken.contains($0.id) }
    guard !clashes.isEmpty else { return [] }
    let source = scope.article.source
    return clashes.map { heading in
      Diagnostic(
        .templateID, .taken(heading.id, by: page.template), at: source.location(of: heading.range))
    }
  }
}

extension Message {
  fileprivate static func taken(_ id: String, by template: String) -> Message {
    Message(
      "this heading has the id '\(id)', and so has a part of the template '\(template)'",
      fix: "give it another, as in {#the-\(id)}")
  }
}
