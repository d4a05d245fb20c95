import Mustache
import Page
internal import Site
internal import Text

extension Context {
  static let searchShape: Shape = ["files": .text]

  private static let topicShape: Shape = [
    "title": .text, "see": .text, "url": .text, "language": languageShape, "seeLanguage": languageShape,
  ]

  static let lettersShape: Shape = .list(of: [
    "letter": .text, "id": .text, "topics": .list(of: topicShape),
  ])

  /// Where the script finds the index that a page shows results of; null on every other page.
  static func search(onPage index: Int, in site: Site) -> Value {
    guard let search = site.searches.first(where: { $0.page == index }) else { return .null }
    return ["files": .text(site.root + PercentEncoding.encode(search.folder))]
  }

  /// The list of all topics on the page that shows it, letter by letter.
  static func letters(onPage index: Int, in shared: SharedValues) -> Value {
    guard let topics = shared.site.topicList(ofPage: index) else { return [] }
    return .list(
      topics.letters.enumerated().map { number, group in
        [
          "letter": .text(group.letter), "id": .text("page-letter-\(number + 1)"),
          "topics": .list(group.entries.map { topic($0, in: shared) }),
        ]
      })
  }

  private static func topic(_ entry: TopicList.Entry, in shared: SharedValues) -> Value {
    let anchor = entry.anchor.map { "#" + PercentEncoding.encode($0) } ?? ""
    return [
      "title": .text(entry.title), "see": .text(entry.see ?? ""),
      "url": .text(shared.url(ofPage: entry.page) + anchor),
      "language": entry.isForeign ? shared.foreign(SiteLanguages.main) : .null,
      "seeLanguage": entry.isSeeForeign ? shared.foreign(SiteLanguages.main) : .null,
    ]
  }
}
