import Mustache
import Page
internal import Site

extension Context {
  private static let menuShape: Shape = .list(of: [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text, "isCurrent": .bool,
    "isAncestor": .bool,
  ])
  private static let helplineShape: Shape = .list(of: [
    "name": .text, "phone": .text, "tel": .text, "url": .text, "note": .text, "noteLanguage": languageShape,
    "place": .text, "short": .text,
  ])

  static let siteShape: Shape = [
    "title": .text, "tagline": .text, "description": .text, "descriptionLanguage": languageShape,
    "language": .text, "isRightToLeft": .bool,
    "url": .text, "root": .text, "home": .text,
    "locale": .text, "paper": ["light": .text, "dark": .text],
    "navigation": menuShape, "footer": menuShape,
    "organisation": ["name": .text, "email": .text, "url": .text],
    "urgentHelp": linkShape, "search": linkShape,
    "emergency": helplineShape, "hasEmergency": .bool, "helplines": helplineShape, "hasHelplines": .bool,
  ]

  /// The part of `site` that is the same on every page.
  static func site(_ site: Site, in edition: Edition) -> Object {
    let settings = edition.settings
    let language = edition.language
    return [
      "title": .text(settings.title), "tagline": .text(settings.tagline),
      "description": .text(settings.description),
      "descriptionLanguage": foreign(settings.description, site.settings.description, in: edition, of: site),
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
      "search": site.searches.first { site.pages[$0.page].language == edition.place }.map { search in
        [
          "title": .text(site.pages[search.page].frontMatter.title),
          "url": .text(site.outputs[search.page].address(below: site.root)), "language": .null,
        ]
      } ?? .null,
      "emergency": .list(helplines(settings.emergency, site.settings.emergency, in: edition, of: site)),
      "hasEmergency": .bool(!settings.emergency.isEmpty),
      "hasHelplines": .bool(!settings.helplines.isEmpty),
      "helplines": .list(helplines(settings.helplines, site.settings.helplines, in: edition, of: site)),
    ]
  }

  /// The main language where a text is the same in the language of the pages, and so is not translated; else null.
  private static func foreign(
    _ text: String, _ main: String, in edition: Edition, of site: Site
  ) -> Value {
    !edition.language.isMain && text == main ? language(site.languages.main) : .null
  }

  /// Whom readers can call.
  ///
  /// - Parameters:
  ///   - lines: Those of an edition.
  ///   - main: The same in the main language.
  private static func helplines(
    _ lines: [SiteSettings.Helpline], _ main: [SiteSettings.Helpline], in edition: Edition, of site: Site
  ) -> [Value] {
    zip(lines, main).map { line, main in
      [
        "name": .text(line.name), "phone": .text(line.phone?.shown(in: edition.words) ?? ""),
        "tel": .text(line.phone?.dialled ?? ""), "url": .text(line.url), "note": .text(line.note),
        "noteLanguage": line.note.isEmpty ? .null : foreign(line.note, main.note, in: edition, of: site),
        "place": .text(line.place), "short": .text(line.short),
      ]
    }
  }
}
