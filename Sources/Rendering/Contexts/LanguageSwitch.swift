import Mustache
import Page
internal import Site

/// The languages of a site as its pages in one of them offer them, each by its own name.
///
/// All of them stand on every page, so that readers find theirs at the same place. Where a page is not published in a language,
/// its name leads to the front page of that language, and says so in it.
struct LanguageSwitch: Sendable {
  /// A language.
  private struct Choice {
    let place: Int
    let language: SiteLanguage
    /// What it says where it leads to the front page.
    let note: String
  }

  private let choices: [Choice]
  private let current: Int

  /// The languages of a site; `nil` where it has one.
  init?(of site: Site, in edition: Edition) {
    guard site.languages.isSeveral else { return nil }
    choices = site.editions.map {
      Choice(place: $0.place, language: $0.language, note: $0.words.homeOfLanguage)
    }
    current = edition.place
  }

  /// The languages on a page.
  func value(onPage index: Int, in shared: SharedValues) -> Value {
    let site = shared.site
    return .list(
      choices.compactMap { choice in
        let version = site.counterpart(ofPage: index, in: choice.place)
        guard let page = version ?? site.home(of: choice.place) else { return nil }
        return [
          "name": .text(choice.language.name), "tag": .text(choice.language.tag.text),
          "dir": .text(choice.language.direction), "url": .text(shared.url(ofPage: page)),
          "isCurrent": .bool(choice.place == current), "note": .text(version == nil ? choice.note : ""),
        ]
      })
  }
}

extension Context {
  static let languagesShape: Shape = .list(of: [
    "name": .text, "tag": .text, "dir": .text, "url": .text, "isCurrent": .bool, "note": .text,
  ])

  static let alternatesShape: Shape = .list(of: ["hreflang": .text, "url": .text])
}
