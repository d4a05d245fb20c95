package import Page

/// The same page in other languages.
extension Site {
  /// A page in another language, by the indices of both; `nil` where it is not published in it.
  ///
  /// The pages for addresses that do not exist are pages of their own.
  package func counterpart(ofPage index: Int, in language: Int) -> Int? {
    let article = pages[index].article
    if article.language == language { return index }
    let local = article.local
    return local.isNotFound ? nil : indices[languages[language].path(of: local)]
  }

  /// A page in each language of the site, by index and in the order of ``languages``; `nil` where it is not published in one.
  package func versions(ofPage index: Int) -> [Int?] {
    languages.all.indices.map { counterpart(ofPage: index, in: $0) }
  }

  /// The front page of a language, by its index.
  package func home(of language: Int) -> Int? { indices[languages[language].home] }

  /// The language of a text of a page's front matter, where it is another than one of the site; `nil` where it is the same.
  package func foreignLanguage(of text: String, ofPage index: Int, among place: Int) -> SiteLanguage? {
    let article = pages[index].article
    let own = article.isUntranslated(text) ? SiteLanguages.main : article.language
    return own == place ? nil : languages[own]
  }

  /// The page that a link in a text leads to, by its index; `nil` where there is none.
  ///
  /// The links of a translation are those of its original: each leads to that page in the language of the translation. Elsewhere
  /// a file is meant by its path. What is not published in a language is there in the main one.
  ///
  /// - Parameters:
  ///   - target: The file that the link names.
  ///   - language: The place of the language of the page that it stands in.
  ///   - isTranslation: Whether that page is a translation.
  package func index(of target: ContentPath, linkedIn language: Int, isTranslation: Bool) -> Int? {
    guard languages.isSeveral else { return indices[target] }
    let place = languages.place(of: target)
    if isTranslation, place == SiteLanguages.main,
      let found = indices[languages[language].path(of: target)]
    {
      return found
    }
    return indices[target] ?? (place == SiteLanguages.main ? nil : indices[target.local(inLanguage: place)])
  }

  /// A page as another of the same content in another language, for search engines.
  package struct Alternate: Sendable {
    /// The tag of the language, or `x-default` for readers of all other languages.
    package let hreflang: String
    /// The page, by its index.
    package let page: Int
  }

  /// A page in all its languages, itself included, as far as search engines may show it; none where that is one language.
  package func alternates(ofPage index: Int) -> [Alternate] {
    guard languages.isSeveral, pages[index].isForSearch(on: today) else { return [] }
    let versions = versions(ofPage: index)
    var found: [Alternate] = []
    for (language, version) in zip(languages.all, versions) {
      guard let version, pages[version].isForSearch(on: today) else { continue }
      found.append(Alternate(hreflang: language.tag.text, page: version))
    }
    guard found.count > 1 else { return [] }
    if let main = versions[SiteLanguages.main], pages[main].isForSearch(on: today) {
      found.append(Alternate(hreflang: "x-default", page: main))
    }
    return found
  }
}
