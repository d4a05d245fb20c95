package import Page
import Diagnostics

extension Site {
  /// Forms that share a name, that site.yml does not know, or whose page of thanks there is not.
  func checkForms() -> [Diagnostic] {
    var owners: [String: ContentPath] = [:]
    let names = settings.forms.map(\.name.value)
    var targets: LinkTargets?
    var result: [Diagnostic] = []
    for page in pages where !page.article.forms.isEmpty {
      let known = targets ?? LinkTargets(self)
      targets = known
      for form in page.article.forms {
        result += [
          unknownName(form.name, among: names), sharedName(form.name, of: page, with: &owners),
          known.problem(
            with: LinkTarget(form.thanks.value, from: page.path), from: page, as: .link,
            written: form.thanks.value
          )?.diagnostic(at: form.thanks.location),
        ].compactMap(\.self)
      }
    }
    return result
  }

  /// The forms that are not published since site.yml has no endpoint for them, with their pages.
  package var closedForms: [(name: String, page: ContentPath)] {
    var closed: [(name: String, page: ContentPath)] = []
    for page in pages {
      for form in page.article.forms where !isOpen(form) { closed.append((form.name.value, page.path)) }
    }
    return closed
  }

  /// Whether readers of a page can fill in one of its forms.
  func showsForm(on page: Page) -> Bool {
    page.article.forms.contains { showsAllForms || isOpen($0) }
  }

  /// Whether site.yml says where a form is sent.
  private func isOpen(_ form: Form) -> Bool {
    settings.forms.contains { $0.name.value == form.name.value && $0.endpoint != nil }
  }

  private func unknownName(_ name: Located<String>, among names: [String]) -> Diagnostic? {
    guard !names.isEmpty, !names.contains(name.value) else { return nil }
    return Diagnostic(
      .wrongOption, "site.yml has no form '\(name.value)'", at: name.location,
      fix: Suggestion.didYouMean(name.value, among: names) ?? "add it under forms:")
  }

  private func sharedName(
    _ name: Located<String>, of page: Page, with owners: inout [String: ContentPath]
  ) -> Diagnostic? {
    guard let owner = owners.updateValue(page.path, forKey: name.value) else { return nil }
    return Diagnostic(
      .wrongOption, "the form '\(name.value)' already stands on \(owner.file)", at: name.location,
      fix: "choose another name, or link to that page")
  }
}
