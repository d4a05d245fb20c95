import Mustache
import Page
internal import Site

extension Context {
  private static let menuShape: Shape = .list(of: [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text, "isCurrent": .bool,
    "isAncestor": .bool,
  ])
  private static let helplineShape: Shape = .list(of: [
    "name": .text, "nameLanguage": languageShape, "phone": .text, "tel": .text, "url": .text, "note": .text,
    "noteLanguage": languageShape, "place": .text, "placeLanguage": languageShape, "short": .text,
    "shortLanguage": languageShape,
  ])

  static let siteShape: Shape = [
    "title": .text, "titleLanguage": languageShape, "tagline": .text, "taglineLanguage": languageShape,
    "description": .text, "descriptionLanguage": languageShape,
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
      "title": .text(settings.title), "titleLanguage": foreign(settings.title, in: edition, of: site),
      "tagline": .text(settings.tagline), "taglineLanguage": foreign(settings.tagline, in: edition, of: site),
      "description": .text(settings.description),
      "descriptionLanguage": foreign(settings.description, in: edition, of: site),
      "language": .text(language.tag.text),
      "isRightToLeft": .bool(language.tag.isRightToLeft), "url": .text(settings.baseURL?.text ?? ""),
      "root": .text(site.root), "home": .text(site.root + language.folder),
      "locale": .text(language.locale), "paper": paper(settings.paper),
      "organisation": [
        "name": .text(settings.organisation.name), "email": .text(settings.organisation.email),
        "url": .text(settings.organisation.url),
      ],
      "urgentHelp": settings.urgentHelp.flatMap { site.index(of: ContentPath($0.value)) }.map { index in
        link(toPage: site.counterpart(ofPage: index, in: edition.place) ?? index, in: edition, of: site)
      } ?? .null,
      "search": site.searches.first { site.pages[$0.page].language == edition.place }.map {
        link(toPage: $0.page, in: edition, of: site)
      } ?? .null,
      "emergency": .list(helplines(settings.emergency, in: edition, of: site)),
      "hasEmergency": .bool(!settings.emergency.isEmpty),
      "hasHelplines": .bool(!settings.helplines.isEmpty),
      "helplines": .list(helplines(settings.helplines, in: edition, of: site)),
    ]
  }

  /// The main language where a text is not translated into that of the pages; else null.
  private static func foreign(_ text: String, in edition: Edition, of site: Site) -> Value {
    edition.untranslated.contains(text) ? language(site.languages.main) : .null
  }

  /// A link to a page that every page has.
  private static func link(toPage index: Int, in edition: Edition, of site: Site) -> Value {
    let page = site.pages[index]
    let title = page.frontMatter.title
    let foreign = site.foreignLanguage(of: title, ofPage: index, among: edition.place)
    let isForeign = page.language != edition.place
    return [
      "title": .text(title), "url": .text(site.outputs[index].address(below: site.root)),
      "language": foreign.map(language) ?? .null,
      "hreflang": .text(isForeign ? site.languages[page.language].tag.text : ""),
    ]
  }

  /// Whom readers can call.
  private static func helplines(
    _ lines: [SiteSettings.Helpline], in edition: Edition, of site: Site
  ) -> [Value] {
    lines.map { line in
      [
        "name": .text(line.name), "nameLanguage": foreign(line.name, in: edition, of: site),
        "phone": .text(line.phone?.shown(in: edition.words) ?? ""),
        "tel": .text(line.phone?.dialled ?? ""), "url": .text(line.url), "note": .text(line.note),
        "noteLanguage": foreign(line.note, in: edition, of: site),
        "place": .text(line.place), "placeLanguage": foreign(line.place, in: edition, of: site),
        "short": .text(line.short), "shortLanguage": foreign(line.short, in: edition, of: site),
      ]
    }
  }
}
