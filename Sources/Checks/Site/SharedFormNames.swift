import Page
import Diagnostics
import Site

/// Forms on different pages that share a name, by which hosts tell them apart.
///
/// The same page in another language has the same form.
struct SharedFormNames: SiteCheck {
  func findings(in scope: SiteScope) -> [Diagnostic] {
    var owners: [String: Article] = [:]
    var found: [Diagnostic] = []
    for article in scope.site.pages.lazy.map(\.article) where article.translation == nil {
      for form in article.forms {
        let owner = owners.updateValue(article, forKey: form.name.value)
        guard let owner, owner.local != article.local || owner.language == article.language else { continue }
        found.append(
          Diagnostic(.wrongOption, .taken(form.name.value, by: owner.path), at: form.name.location))
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func taken(_ name: String, by owner: ContentPath) -> Message {
    Message(
      "the form '\(name)' already stands on \(owner.file)",
      fix: "choose another name, or link to that page")
  }
}
