/// What a form needs to know of its site.
package struct FormSurroundings: Sendable {
  /// Where forms are sent, by their names.
  package var destinations: [FormDestination] = []
  /// The whole address of the home page, with a slash at the end.
  package var home = "/"
  /// The path of the home page, with a slash at both ends.
  package var root = "/"
  /// In a preview, the address that takes all forms, to which the name is added; `nil` for a site to be published.
  package var previewAddress: String?

  /// No site at all.
  package init() {}

  package init(_ settings: SiteSettings, previewAddress: String?) {
    destinations = settings.forms
    root = settings.baseURL?.root ?? "/"
    home = (settings.baseURL?.origin ?? "") + root
    self.previewAddress = previewAddress
  }

  /// Where a form is sent.
  func destination(of form: Form) -> FormDestination? {
    destinations.first { $0.name.value == form.name.value }
  }
}
