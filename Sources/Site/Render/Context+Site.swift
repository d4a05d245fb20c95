import Mustache

extension Context {
  private static let menuShape: Shape = .list(of: [
    "title": .text, "url": .text, "isCurrent": .bool, "isAncestor": .bool,
  ])
  private static let helplineShape: Shape = .list(of: [
    "name": .text, "phone": .text, "tel": .text, "url": .text, "note": .text, "place": .text,
  ])

  static let siteShape: Shape = [
    "title": .text, "tagline": .text, "description": .text, "language": .text, "url": .text, "root": .text,
    "locale": .text, "paper": ["light": .text, "dark": .text],
    "navigation": menuShape, "footer": menuShape,
    "organisation": ["name": .text, "email": .text, "url": .text],
    "urgentHelp": linkShape,
    "emergency": helplineShape, "hasEmergency": .bool, "helplines": helplineShape, "hasHelplines": .bool,
  ]

  /// The part of `site` that is the same on every page.
  static func site(_ site: Site) -> Object {
    let settings = site.settings
    return [
      "title": .text(settings.title), "tagline": .text(settings.tagline),
      "description": .text(settings.description),
      "language": .text(settings.language), "url": .text(settings.baseURL?.text ?? ""),
      "root": .text(site.root), "locale": .text(settings.locale), "paper": paper(settings.paper),
      "organisation": [
        "name": .text(settings.organisation.name), "email": .text(settings.organisation.email),
        "url": .text(settings.organisation.url),
      ],
      "urgentHelp": settings.urgentHelp.flatMap { site[ContentPath($0.value)] }.map { link($0, in: site) }
        ?? .null,
      "emergency": .list(settings.emergency.map(helpline)),
      "hasEmergency": .bool(!settings.emergency.isEmpty),
      "hasHelplines": .bool(!settings.helplines.isEmpty),
      "helplines": .list(settings.helplines.map(helpline)),
    ]
  }

  /// A menu as one page shows it, with the page and what is above it marked.
  static func menu(_ items: [SiteSettings.MenuItem], on page: Page, in site: Site) -> Value {
    menu(items, current: page.path, above: Set(site.ancestors(of: page).map(\.path)), in: site)
  }

  /// A menu as a part of a section's list shows it, with the section and what is above it marked.
  static func menu(_ items: [SiteSettings.MenuItem], on listing: Listing, in site: Site) -> Value {
    let section = site.pages[listing.section]
    return menu(
      items, current: nil, above: Set((site.ancestors(of: section) + [section]).map(\.path)), in: site)
  }

  private static func menu(
    _ items: [SiteSettings.MenuItem], current: ContentPath?, above: Set<ContentPath>, in site: Site
  ) -> Value {
    .list(
      items.compactMap { item -> Value? in
        switch item.target {
        case .url(let url):
          return [
            "title": .text(item.title ?? url), "url": .text(url), "isCurrent": false, "isAncestor": false,
          ]
        case .page(let path):
          guard let target = site[ContentPath(path)] else { return nil }
          return [
            "title": .text(item.title ?? target.frontMatter.title),
            "url": .text(site.root + target.path.address),
            "isCurrent": .bool(target.path == current), "isAncestor": .bool(above.contains(target.path)),
          ]
        }
      })
  }

  private static func helpline(_ helpline: SiteSettings.Helpline) -> Value {
    [
      "name": .text(helpline.name), "phone": .text(helpline.phone), "tel": .text(helpline.dialled),
      "url": .text(helpline.url),
      "note": .text(helpline.note), "place": .text(helpline.place),
    ]
  }
}
