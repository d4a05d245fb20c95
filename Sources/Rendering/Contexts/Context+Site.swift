import Mustache
import Page
internal import Site
import Words

extension Context {
  private static let menuShape: Shape = .list(of: [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text, "isCurrent": .bool,
    "isAncestor": .bool,
  ])
  private static let helplineShape: Shape = .list(of: [
    "name": .text, "phone": .text, "tel": .text, "url": .text, "note": .text, "place": .text, "short": .text,
  ])

  static let siteShape: Shape = [
    "title": .text, "tagline": .text, "description": .text, "language": .text, "isRightToLeft": .bool,
    "url": .text, "root": .text, "home": .text,
    "locale": .text, "paper": ["light": .text, "dark": .text],
    "navigation": menuShape, "footer": menuShape,
    "organisation": ["name": .text, "email": .text, "url": .text],
    "urgentHelp": linkShape,
    "emergency": helplineShape, "hasEmergency": .bool, "helplines": helplineShape, "hasHelplines": .bool,
  ]

  /// The part of `site` that is the same on every page.
  static func site(_ site: Site, in edition: Edition) -> Object {
    let settings = edition.settings
    let (language, words) = (edition.language, edition.words)
    return [
      "title": .text(settings.title), "tagline": .text(settings.tagline),
      "description": .text(settings.description),
      "language": .text(language.tag.text),
      "isRightToLeft": .bool(language.tag.isRightToLeft), "url": .text(settings.baseURL?.text ?? ""),
      "root": .text(site.root), "home": .text(site.root + language.folder),
      "locale": .text(language.locale), "paper": paper(settings.paper),
      "organisation": [
        "name": .text(settings.organisation.name), "email": .text(settings.organisation.email),
        "url": .text(settings.organisation.url),
      ],
      "urgentHelp": settings.urgentHelp.flatMap { site.index(of: ContentPath($0.value)) }.map { index in
        let page = site.counterpart(ofPage: index, in: edition.place) ?? index
        return [
          "title": .text(site.pages[page].frontMatter.title),
          "url": .text(site.outputs[page].address(below: site.root)),
          "language": site.pages[page].language == edition.place
            ? .null : Context.language(site.languages[site.pages[page].language]),
        ]
      } ?? .null,
      "emergency": .list(settings.emergency.map { helpline($0, in: words) }),
      "hasEmergency": .bool(!settings.emergency.isEmpty),
      "hasHelplines": .bool(!settings.helplines.isEmpty),
      "helplines": .list(settings.helplines.map { helpline($0, in: words) }),
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
