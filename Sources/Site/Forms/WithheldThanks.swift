package import Page

/// The pages that thank for forms which nobody can send: without the form, such a page would say what is not true.
///
/// Only pages that no list shows, for others have readers of their own. Each address that a page has, or had, leads to the
/// page of the form.
package struct WithheldThanks: Sendable {
  /// The page of the form, by the page of thanks.
  package let pages: [ContentPath: ContentPath]
  /// The addresses that lead to each page of a form.
  private let aliases: [ContentPath: [Located<String>]]

  /// The pages of thanks.
  var paths: Dictionary<ContentPath, ContentPath>.Keys { pages.keys }

  /// Looks at the forms of the pages that would be published.
  init(among articles: [Article], _ options: Site.Options, _ settings: SiteSettings) {
    let forms = articles.flatMap { article in article.forms.map { (form: $0, page: article.path) } }
    // A preview takes all forms, and whoever looks at drafts or reviews a page wants to see everything.
    guard options.formsAddress == nil, !options.includesDrafts, !forms.isEmpty else {
      (pages, aliases) = ([:], [:])
      return
    }
    let open = Set(forms.filter { settings.isOpen($0.form) }.compactMap { $0.form.thanks(from: $0.page) })
    let thanks = Dictionary(articles.map { ($0.path, $0) }) { first, _ in first }
    var pages: [ContentPath: ContentPath] = [:]
    var aliases: [ContentPath: [Located<String>]] = [:]
    for (form, page) in forms {
      guard let path = form.thanks(from: page), !open.contains(path), path != page, pages[path] == nil,
        let article = thanks[path], article.frontMatter.isUnlisted
      else { continue }
      pages[path] = page
      let address = Located(value: "/" + path.address, location: form.thanks.location)
      aliases[page, default: []] += [address] + article.frontMatter.aliases
    }
    (self.pages, self.aliases) = (pages, aliases)
  }

  /// Where the pages would be published, at their addresses of today and at old ones.
  package var outputPaths: Set<String> {
    Set(aliases.values.joined().compactMap { try? Redirect.path(ofAlias: $0.value) })
  }

  /// The pages without those of thanks.
  func applied(to articles: [Article]) -> [Article] {
    guard !pages.isEmpty else { return articles }
    return articles.filter { pages[$0.path] == nil }.map { article in
      aliases[article.path].map(article.adding) ?? article
    }
  }
}

extension Form {
  /// The file of its page of thanks.
  fileprivate func thanks(from page: ContentPath) -> ContentPath? {
    if case .page(let path, nil) = LinkTarget(thanks.value, from: page) { path } else { nil }
  }
}

extension SiteSettings {
  /// Whether it says where a form is sent.
  func isOpen(_ form: Form) -> Bool {
    forms.contains { $0.name.value == form.name.value && $0.endpoint != nil }
  }
}
