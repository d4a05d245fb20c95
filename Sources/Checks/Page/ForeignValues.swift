import Diagnostics
import Mustache
import Page
import Site

/// Values under `extra:` that the page's template puts where browsers load something, and that name another host.
///
/// Only such values are looked at, not what they become: a site of 10,000 pages is not rendered for this.
struct ForeignValues: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard case .object(let extra) = scope.article.frontMatter.extra, !extra.fields.isEmpty else { return [] }
    let page = scope.faces.pages[scope.place]
    var templates = [page.template]
    if scope.faces.isInArchive(page) || page.frontMatter.newestFirst != nil {
      templates.append(Site.listingTemplate)
    }
    if !page.frontMatter.aliases.isEmpty { templates.append(Site.redirectTemplate) }
    let values = ExtraValues(.object(extra))
    let source = scope.article.source
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    for place in Set(templates).flatMap(scope.templateFacts.valuePlaces) {
      for value in values.texts(at: place) {
        for load in place.foreignAddresses(with: value, origins: scope.faces.settings.origins)
        where seen.insert(load.address).inserted {
          let text = source.bytes.range(of: value)
          found.append(
            ThirdParty(load.address, askedBy: load.element).diagnostic(
              at: text.map { source.location(of: $0) } ?? page.frontMatter.location,
              fix: "\(ThirdParty.fix); \(place.file) loads this value"))
        }
      }
    }
    return found
  }
}

/// What stands under `extra:` of a page, as tags of a template name it.
private struct ExtraValues {
  private let all: Value

  init(_ all: Value) { self.all = all }

  /// Every text that a tag may print: where the name does not say which, all that it may mean.
  func texts(at place: ValuePlace) -> [String] {
    let names = place.name.split(separator: ".").map(String.init)
    if names.first == "page" {
      return names.dropFirst().first == "extra" ? all.values(at: names.dropFirst(2)).flatMap(\.texts) : []
    }
    // The program says what stands under these names.
    if names.first == "site" || names.first == "words" { return [] }
    let contexts = place.sections.map { $0.split(separator: ".").map(String.init) }
      .filter { $0.starts(with: ["page", "extra"]) }.flatMap { all.values(at: $0.dropFirst(2)) }
    let scopes = contexts.isEmpty ? [all] : contexts
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
