import Diagnostics
import Mustache
import Page
import Site

/// What a page's front matter says for readers or templates, where the template puts it in a place that browsers load something
/// for, and it names another host.
///
/// Only such values are looked at, not what they become: a site of 10,000 pages is not rendered for this.
struct ForeignValues: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let frontMatter = scope.article.frontMatter
    var templates = [scope.faces.pages[scope.place].template]
    if frontMatter.newestFirst != nil { templates.append(Site.listingTemplate) }
    if !frontMatter.aliases.isEmpty { templates.append(Site.redirectTemplate) }
    // Lists of lists: a copy of each place would be counted on both cores at once, which took 2 % of a build.
    let places = templates.map(scope.templateFacts.valuePlaces)
    // Nearly all templates put no value into such a place.
    guard places.contains(where: { !$0.isEmpty }), let values = FreeValues(of: frontMatter) else { return [] }
    let source = scope.article.source
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    for place in places.joined() {
      for value in values.texts(at: place) {
        for load in place.foreignAddresses(with: value, origins: scope.faces.settings.origins)
        where seen.insert(load.address).inserted {
          let text = source.bytes.range(of: value)
          found.append(
            ThirdParty(load.address, askedBy: load.element).diagnostic(
              at: text.map { source.location(of: $0) } ?? frontMatter.location,
              fix: "\(ThirdParty.fix); \(place.file) loads this value"))
        }
      }
    }
    return found
  }
}

/// What an editor may write into front matter freely, as tags of a template name it.
private struct FreeValues {
  /// What `page` has of it.
  private let page: Value

  /// `nil` where nothing in it can be part of an address, as on nearly all pages.
  init?(of frontMatter: FrontMatter) {
    let texts: [(Name, String)] = [
      ("title", frontMatter.title), ("description", frontMatter.description),
      ("category", frontMatter.category),
      ("author", frontMatter.author),
    ]
    let hasExtra = if case .object(let extra) = frontMatter.extra { !extra.fields.isEmpty } else { false }
    guard hasExtra || texts.contains(where: { Self.mayNameHost($0.1) }) else { return nil }
    let fields = texts.map { Object.Field($0.0, .text($0.1)) }
    page = .object(Object(fields + [Object.Field("extra", frontMatter.extra)]))
  }

  private static func mayNameHost(_ text: String) -> Bool {
    text.utf8.contains { "/\\&".utf8.contains($0) }
  }

  /// Every text that a tag may print: where the name does not say which, all that it may mean.
  func texts(at place: ValuePlace) -> [String] {
    let names = place.name.split(separator: ".").map(String.init)
    if names.first == "page" { return page.values(at: names.dropFirst()).flatMap(\.texts) }
    let contexts = place.sections.map { $0.split(separator: ".").map(String.init) }
      .filter { $0.first == "page" }.flatMap { page.values(at: $0.dropFirst()) }
    let scopes = contexts.isEmpty ? [page] : contexts
    guard let key = names.last else { return scopes.flatMap(\.texts) }
    return scopes.flatMap { $0.texts(under: key) }
  }
}

extension Value {
  /// What stands under the names, in every item of a list.
  fileprivate func values(at names: ArraySlice<String>) -> [Value] {
    switch self {
    case .list(let items): return items.flatMap { $0.values(at: names) }
    case .object(let object):
      guard let name = names.first else { return [self] }
      return object.fields.filter { $0.name.text == name }.flatMap { $0.value.values(at: names.dropFirst()) }
    default: return names.isEmpty ? [self] : []
    }
  }

  /// The texts in it, at any depth.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .object(let object): object.fields.flatMap(\.value.texts)
    case .null, .bool, .integer, .decimal, .html: []
    }
  }

  /// The texts that stand under a name, at any depth.
  fileprivate func texts(under key: String) -> [String] {
    switch self {
    case .list(let items): items.flatMap { $0.texts(under: key) }
    case .object(let object):
      object.fields.flatMap { $0.name.text == key ? $0.value.texts : $0.value.texts(under: key) }
    case .text, .null, .bool, .integer, .decimal, .html: []
    }
  }
}
