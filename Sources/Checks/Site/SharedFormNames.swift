import Page
import Diagnostics
import Site

/// Forms on different pages that share a name, by which hosts tell them apart.
struct SharedFormNames: SiteCheck {
  func findings(in scope: SiteScope) -> [Diagnostic] {
    var owners: [String: ContentPath] = [:]
    var found: [Diagnostic] = []
    for page in scope.site.pages {
      for form in page.article.forms {
        guard let owner = owners.updateValue(page.path, forKey: form.name.value) else { continue }
        found.append(
          Diagnostic(.wrongOption, .taken(form.name.value, by: owner), at: form.name.location))
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
