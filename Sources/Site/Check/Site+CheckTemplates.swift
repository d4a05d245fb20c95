import Diagnostics
import Mustache

extension Site {
  /// The template of pages that redirect.
  static let redirectTemplate = "redirect"

  /// Templates that pages name but that do not exist, and names in templates that no page provides.
  func checkTemplates() -> [Diagnostic] {
    var used: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var last: String?
    for page in pages {
      let name = page.template
      // Most pages have the template of the one before.
      if name == last { continue }
      if templates.contains(name) {
        used.insert(name)
        last = name
      } else {
        diagnostics.append(
          Diagnostic(
            .missingTemplate, "there is no template '\(name)'",
            at: page.frontMatter.template?.location ?? page.frontMatter.newestFirst?.location
              ?? page.frontMatter.location,
            fix: Suggestion.didYouMean(name, among: pageTemplates) ?? "write Templates/\(name).mustache"))
      }
    }
    if let listing = listings.first {
      if templates.contains(Self.listingTemplate) {
        used.insert(Self.listingTemplate)
      } else if pages[listing.section].template != Self.listingTemplate {
        let page = pages[listing.section]
        diagnostics.append(
          Diagnostic(
            .missingTemplate, "lists by date need the template '\(Self.listingTemplate)'",
            at: page.frontMatter.newestFirst?.location ?? page.frontMatter.location,
            fix: "write Templates/\(Self.listingTemplate).mustache"))
      }
    }
    if let alias = pages.first(where: { !$0.article.frontMatter.aliases.isEmpty })?.frontMatter.aliases.first
    {
      if templates.contains(Self.redirectTemplate) {
        used.insert(Self.redirectTemplate)
      } else {
        diagnostics.append(
          Diagnostic(
            .missingTemplate, "old addresses need the template '\(Self.redirectTemplate)'",
            at: alias.location,
            fix: "write Templates/\(Self.redirectTemplate).mustache"))
      }
    }
    return diagnostics + Set(used.sorted().flatMap { templates.check($0, against: Context.shape) })
  }

  private var pageTemplates: [String] { templates.names.filter { !$0.contains("/") } }
}
