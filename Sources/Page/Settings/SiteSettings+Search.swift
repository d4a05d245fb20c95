package import Diagnostics

extension SiteSettings {
  /// How readers find something on the site: `search:` in site.yml.
  package struct Search: Sendable {
    /// The page that lists all topics, and shows what was found, by its path in Content.
    package let page: Located<String>
    /// What the list of topics has besides titles and headings: words, and where they lead.
    package let topics: [Topic]
    /// Words for the same thing.
    package let synonyms: [Synonyms]
    /// Words that mean danger, in which help is shown before anything else.
    package let urgent: [Located<String>]
  }

  /// An entry of the list of topics.
  package struct Topic: Sendable {
    /// What it says.
    package let title: String
    /// A page by its path in Content, or a heading on it: `help/sleep.md#naps`.
    package let target: Located<String>
    /// Whether it is in the main language where readers have another.
    package var isForeign = false

    /// Where it leads.
    package var link: LinkTarget { LinkTarget(target.value, from: ContentPath("index.md")) }
  }

  /// Words for the same thing.
  package struct Synonyms: Sendable {
    /// The word that the site uses.
    package let word: String
    /// Others, which readers may type.
    package let others: [String]
    /// Where the first stands.
    package let location: Location
    /// Whether the word is in the main language where readers have another.
    package var isWordForeign = false
    /// Whether the others are.
    package var areOthersForeign = false
  }

  static func search(_ fields: inout Fields) -> Search? {
    fields.group("search") { group -> Search? in
      let page = group.required("page", "a-z.md, the page that lists all topics")
      let topics = group.group("topics", topics) ?? []
      let synonyms = group.group("synonyms", synonyms) ?? []
      let urgent = group.texts("urgent")
      return page.map { Search(page: $0, topics: topics, synonyms: synonyms, urgent: urgent) }
    } ?? nil
  }

  private static func topics(_ group: inout Fields) -> [Topic] {
    group.eachKey { group, title in
      group.required(title, "folder/page.md#heading").map { Topic(title: title, target: $0) }
    }
  }

  private static func synonyms(_ group: inout Fields) -> [Synonyms] {
    group.eachKey { group, word in
      let place = group.location(of: word) ?? group.location
      let others = group.texts(word).map(\.value).filter { !$0.isBlank }
      if others.isEmpty, group.record == nil {
        group.complain("'\(word)' has no other word", at: place, fix: "write \(word): [other, another]")
      }
      return Synonyms(word: word, others: others, location: place)
    }
  }
}
