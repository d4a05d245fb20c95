import Text

extension SiteSettings {
  /// The same settings with other words for readers.
  ///
  /// - Parameters:
  ///   - words: What readers get instead of a text, and what translators are told of it; `nil` for one without a translation.
  ///   - lists: The same for words that readers may type, with commas between them, of which a language has as many as it needs.
  package func translated(
    by words: (String, _ note: String) -> String?, lists: (String, _ note: String) -> String?
  ) -> SiteSettings {
    var settings = self
    func text(_ text: String, _ note: String) -> String { text.isBlank ? text : words(text, note) ?? text }
    // It becomes part of HTML, not a value that templates get.
    func marked(_ text: String, _ note: String) -> String {
      text.isBlank ? text : words(text, note) ?? ForeignMark.around(text)
    }
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
        operatorName: marked(form.operatorName, "Who takes the answers of a form."),
        retention: marked(form.retention, "How long the answers of a form are kept."))
    }
    settings.search = search?.translated(by: words, lists: lists)
    return settings
  }
}

extension SiteSettings.Search {
  /// Words that mean danger in the main language mean it in every other, too.
  fileprivate func translated(
    by words: (String, _ note: String) -> String?, lists: (String, _ note: String) -> String?
  ) -> Self {
    func list(_ texts: [String], _ note: String) -> [String]? {
      texts.isEmpty ? nil : lists(texts.joined(separator: ", "), note)?.betweenCommas
    }
    let topics = topics.map { topic in
      let title = words(topic.title, "A line of the list of all topics.")
      return SiteSettings.Topic(title: title ?? topic.title, target: topic.target, isForeign: title == nil)
    }
    let synonyms = synonyms.map { synonyms in
      let word = words(synonyms.word, "A word of the list of all topics, which has other names.")
      let others = list(
        synonyms.others, "What readers may type for '\(synonyms.word)': any words, with commas between them.")
      return SiteSettings.Synonyms(
        word: word ?? synonyms.word, others: others ?? synonyms.others, location: synonyms.location,
        isWordForeign: word == nil, areOthersForeign: others == nil)
    }
    let urgent = list(
      urgent.map(\.value),
      "What readers may type who need help at once: any words, with commas between them.")
    return Self(page: page, topics: topics, synonyms: synonyms, urgent: urgentWords(urgent ?? []))
  }

  private func urgentWords(_ translations: [String]) -> [Located<String>] {
    guard let location = urgent.first?.location else { return [] }
    let known = Set(urgent.map(\.value))
    return urgent
      + translations.filter { !known.contains($0) }.map { Located(value: $0, location: location) }
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
