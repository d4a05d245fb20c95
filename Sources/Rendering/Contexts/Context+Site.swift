import Mustache
import Page
internal import Site
import Words

extension Context {
  private static let menuShape: Shape = .list(of: [
    "title": .text, "url": .text, "isCurrent": .bool, "isAncestor": .bool,
  ])
  private static let helplineShape: Shape = .list(of: [
    "name": .text, "phone": .text, "tel": .text, "url": .text, "note": .text, "place": .text, "short": .text,
  ])

  static let siteShape: Shape = [
    "title": .text, "tagline": .text, "description": .text, "language": .text, "isRightToLeft": .bool,
    "url": .text, "root": .text,
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
      "language": .text(settings.language.text),
      "isRightToLeft": .bool(settings.language.isRightToLeft), "url": .text(settings.baseURL?.text ?? ""),
      "root": .text(site.root), "locale": .text(settings.locale), "paper": paper(settings.paper),
      "organisation": [
        "name": .text(settings.organisation.name), "email": .text(settings.organisation.email),
        "url": .text(settings.organisation.url),
      ],
      "urgentHelp": settings.urgentHelp.flatMap { site[ContentPath($0.value)] }.map { page in
        ["title": .text(page.frontMatter.title), "url": .text(site.root + page.path.address)]
      } ?? .null,
      "emergency": .list(settings.emergency.map { helpline($0, in: site.words) }),
      "hasEmergency": .bool(!settings.emergency.isEmpty),
      "hasHelplines": .bool(!settings.helplines.isEmpty),
      "helplines": .list(settings.helplines.map { helpline($0, in: site.words) }),
    ]
  }

  private static func helpline(_ helpline: SiteSettings.Helpline, in words: Words) -> Value {
    [
      "name": .text(helpline.name), "phone": .text(helpline.phone?.shown(in: words) ?? ""),
      "tel": .text(helpline.phone?.dialled ?? ""),
      "url": .text(helpline.url),
      "note": .text(helpline.note), "place": .text(helpline.place), "short": .text(helpline.short),
    ]
  }
}
