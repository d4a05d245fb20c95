package import Diagnostics
import Page
import Site

extension Check {
  /// Something in a page's front matter that its template shows to nobody.
  package static let unshownKey = Check("unshown-key", .warning)
}

/// Keys of a page that are for readers and that its template does not show.
struct UnshownKeys: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let (article, page) = (scope.article, scope.faces.pages[scope.place])
    let written = Self.keys(of: article.frontMatter)
    guard !written.isEmpty, scope.faces.templates.contains(page.template) else { return [] }
    let unshown = written.filter { !scope.templateFacts.mentions($0.name, in: page.template) }
    guard !unshown.isEmpty else { return [] }
    let source = article.source
    return unshown.map { key in
      Diagnostic(
        .unshownKey, .unshown(key.key, key.name, by: page.template),
        at: FrontMatter.location(ofKey: key.key, in: source) ?? article.frontMatter.location)
    }
  }

  /// The keys that are there, and the names by which templates show them.
  private static func keys(of frontMatter: FrontMatter) -> [(key: String, name: String)] {
    var keys: [(String, String)] = []
    if !frontMatter.author.isEmpty { keys.append(("author", "author")) }
    if frontMatter.updated != nil { keys.append(("updated", "updated")) }
    if frontMatter.comparison != nil { keys.append(("checked", "checked")) }
    if frontMatter.newest != nil { keys.append(("newest", "newest")) }
    return keys
  }
}

extension Message {
  fileprivate static func unshown(_ key: String, _ name: String, by template: String) -> Message {
    Message(
      "the template '\(template)' shows no reader what '\(key)' says",
      fix: "leave it out, or write {{page.\(name)}} into Templates/\(template).mustache")
  }
}
