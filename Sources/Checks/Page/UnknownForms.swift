import Diagnostics

/// Forms that site.yml does not know, though it knows others.
struct UnknownForms: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard !scope.article.forms.isEmpty, !scope.faces.settings.forms.isEmpty else { return [] }
    let names = Set(scope.faces.settings.forms.map(\.name.value))
    return scope.article.forms.map(\.name).filter { !names.contains($0.value) }.map { name in
      Diagnostic(.wrongOption, .unknownForm(name.value, among: names), at: name.location)
    }
  }
}

extension Message {
  fileprivate static func unknownForm(_ name: String, among names: Set<String>) -> Message {
    Message(
      "site.yml has no form '\(name)'",
      fix: Suggestion.didYouMean(name, among: names) ?? "add it under forms:")
  }
}
