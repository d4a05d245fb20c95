extension SiteSettings {
  /// The same settings with other words for readers.
  ///
  /// - Parameter words: What readers get instead of a text, and what translators are told of it; `nil` for one without a
  ///   translation.
  package func translated(by words: (String, _ note: String) -> String?) -> SiteSettings {
    var settings = self
    func text(_ text: String, _ note: String) -> String { text.isBlank ? text : words(text, note) ?? text }
    settings.title = text(title, "The name of the site.")
    settings.tagline = text(tagline, "A few words under the name.")
    settings.description = text(description, "What search engines say of the site.")
    settings.shortName = text(shortName, "The name where there is little room for it.")
    settings.image = image.map {
      SharedImage(file: $0.file, alt: text($0.alt, "What the picture of the site shows."))
    }
    settings.navigation = navigation.map { $0.translated(by: words) }
    settings.footer = footer.map { $0.translated(by: words) }
    settings.organisation.name = text(organisation.name, "Who publishes the site.")
    settings.emergency = emergency.map { $0.translated(by: text) }
    settings.helplines = helplines.map { $0.translated(by: text) }
    settings.forms = forms.map { form in
      FormDestination(
        name: form.name, endpoint: form.endpoint,
        operatorName: text(form.operatorName, "Who takes the answers of a form."),
        retention: text(form.retention, "How long the answers of a form are kept."))
    }
    return settings
  }
}

extension SiteSettings.MenuItem {
  /// A page without words for its link in a language goes by its own title there.
  fileprivate func translated(by words: (String, _ note: String) -> String?) -> Self {
    guard let title else { return self }
    let translation = words(title, "A link in a menu.")
    switch target {
    case .page: return Self(title: translation, target: target, location: location)
    case .url(let url):
      return Self(title: title == url ? title : translation ?? title, target: target, location: location)
    }
  }
}

extension SiteSettings.Helpline {
  fileprivate func translated(by text: (String, _ note: String) -> String) -> Self {
    var line = self
    line.name = text(name, "Who answers a telephone.")
    line.note = text(note, "What a helpline offers.")
    line.place = text(place, "Where a helpline can be called.")
    line.short = text(short, "The same in a few letters.")
    return line
  }
}
