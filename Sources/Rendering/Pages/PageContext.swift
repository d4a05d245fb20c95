import Mustache
import Page
internal import Site

/// What the template of a file is given besides the text of its page, in the parts that its key has.
struct PageContext: Sendable {
  /// The value of `site`.
  let site: SiteValue
  /// The value of `page`.
  private(set) var page: Object
  /// The fields of `page` in their order, each in one group: so everything that a page is given is in its key.
  private(set) var groups: [Group]
  /// The links in its text that lead elsewhere than to the addresses of the files they name.
  let movedLinks: MovedLinks

  /// Fields that follow each other.
  struct Group: Sendable {
    /// The part of the key that holds their digest.
    let part: RenderKey.Part
    /// How many they are.
    let count: Int
    /// What they follow from, where that is shorter than the fields; `nil` where the digest is that of the fields.
    let origin: [UInt8]?
  }

  /// Starts with the most of a page.
  init(site: SiteValue, facts: Object, movedLinks: MovedLinks = MovedLinks()) {
    (self.site, self.movedLinks) = (site, movedLinks)
    page = facts
    groups = [Group(part: .facts, count: facts.fields.count, origin: nil)]
    groups.reserveCapacity(RenderKey.Part.allCases.count)
  }

  /// Adds fields.
  ///
  /// - Parameters:
  ///   - part: The part of the key that holds their digest, a new one with every call.
  ///   - origin: What they follow from, where that is shorter than the fields.
  ///   - fields: The fields.
  mutating func add(
    _ part: RenderKey.Part, from origin: [UInt8]? = nil, _ fields: KeyValuePairs<Name, Value>
  ) {
    for (name, value) in fields { page.append(name, value) }
    groups.append(Group(part: part, count: fields.count, origin: origin))
  }

  /// Fills in the text of the page, which comes last: what else a page shows can be known without it.
  mutating func fillIn(_ text: ArticleText, of article: Article) { page.fillIn(text, of: article) }

  /// Everything that a template may name.
  func value(in shared: SharedValues) -> Value {
    ["site": site.value, "page": .object(page), "words": shared.valuesOfWords]
  }
}
