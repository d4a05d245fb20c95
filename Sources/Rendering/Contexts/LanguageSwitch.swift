import Mustache
import Page
internal import Site

extension Context {
  static let languagesShape: Shape = .list(of: [
    "name": .text, "tag": .text, "dir": .text, "url": .text, "isCurrent": .bool, "note": .text,
  ])

  static let alternatesShape: Shape = .list(of: ["hreflang": .text, "url": .text])

  /// The languages of a site as a page offers them, each by its own name; none on a site of one.
  ///
  /// All of them stand on every page, so that readers find theirs at the same place. Where a page is not published in a language,
  /// its name leads to the front page of that language, and says so in it.
  static func languages(onPage index: Int, in shared: SharedValues) -> Value {
    let site = shared.site
    guard site.languages.isSeveral else { return [] }
    return .list(
      site.editions.compactMap { edition in
        let version = site.counterpart(ofPage: index, in: edition.place)
        guard let page = version ?? site.home(of: edition.place) else { return nil }
        return [
          "name": .text(edition.language.name), "tag": .text(edition.language.tag.text),
          "dir": .text(edition.language.tag.direction), "url": .text(shared.url(ofPage: page)),
          "isCurrent": .bool(edition.place == shared.edition.place),
          "note": .text(version == nil ? edition.words.homeOfLanguage : ""),
        ]
      })
  }
}
