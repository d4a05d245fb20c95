package import Page

extension Site {
  /// The forms that are not published since site.yml has no endpoint for them, with their pages.
  package var closedForms: [(name: String, page: ContentPath)] {
    var closed: [(name: String, page: ContentPath)] = []
    for page in pages {
      for form in page.article.forms where !settings.isOpen(form) {
        closed.append((form.name.value, page.path))
      }
    }
    return closed
  }

  /// Whether readers of a page can fill in one of its forms.
  package func showsForm(on page: Page) -> Bool {
    page.article.forms.contains { showsAllForms || settings.isOpen($0) }
  }
}
