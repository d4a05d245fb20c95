extension SiteSettings {
  /// The settings for pages in languages other than the main one.
  ///
  /// A menu names a page by its own title there, for the words in site.yml are those of the main language.
  package var inOtherLanguages: SiteSettings {
    var settings = self
    settings.navigation = navigation.map(\.withTitleOfPage)
    settings.footer = footer.map(\.withTitleOfPage)
    return settings
  }
}

extension SiteSettings.MenuItem {
  /// The item, called by the title of its page where it leads to one.
  fileprivate var withTitleOfPage: Self {
    if case .page = target { Self(title: nil, target: target, location: location) } else { self }
  }
}
