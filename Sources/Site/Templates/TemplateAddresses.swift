import Diagnostics
import Mustache
import Page
import Text

/// What templates make browsers load from other hosts, and where the forms in them are sent.
struct TemplateAddresses: Sendable {
  /// What is loaded from other hosts, where it stands.
  private(set) var diagnostics: [Diagnostic] = []
  /// Where forms are sent, as a Content-Security-Policy names it: `'self'`, and origins such as `https://forms.example`.
  private(set) var formTargets: Set<String> = []

  /// Looks through templates.
  ///
  /// - Parameters:
  ///   - known: What the program puts into templates, by the names of the tags: words, and the path of the home page.
  ///   - origins: Scheme and host of the site itself.
  init(
    _ templates: [(name: String, source: SourceText)], _ known: [String: String], origins: [String]
  ) {
    for template in templates {
      take(template.source, origins)
    }
    let values = ValuePlaces(templates, origins: origins)
    for (load, location) in values.texts {
      diagnostics.append(ThirdParty(load.address, askedBy: load.element).diagnostic(at: location))
    }
    take(known, at: values.places, origins)
    // A block may stand in several places.
    var seen: Set<Diagnostic> = []
    diagnostics.removeAll { !seen.insert($0).inserted }
  }

  private mutating func take(_ source: SourceText, _ origins: [String]) {
    let html = source.bytes.blanking(Templates.marks(in: source).map(\.range))
    for load in LoadedAddress.all(in: html) where load.address.isForeignAddress(to: origins) {
      diagnostics.append(
        ThirdParty(load.address, askedBy: load.element).diagnostic(at: source.location(of: load.range)))
    }
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      guard case .tag(let tag) = token else { continue }
      for address in tag.addresses where address.use == .sentTo {
        take(formSentTo: CharacterReferences.decode(address.text), origins)
      }
      if tag.name == "script" || tag.name == "style", !tag.isEnd { _ = tokens.text(before: tag.name) }
    }
  }

  /// Looks at what the program puts where browsers load something: `{{site.root}}/a.css` is `//a.css`.
  private mutating func take(_ known: [String: String], at places: [ValuePlace], _ origins: [String]) {
    for place in places {
      guard let text = known[place.name] else { continue }
      for load in place.foreignAddresses(with: text, origins: origins) {
        diagnostics.append(ThirdParty(load.address, askedBy: load.element).diagnostic(at: place.location))
      }
    }
  }

  private mutating func take(formSentTo address: String, _ origins: [String]) {
    guard address.isForeignAddress(to: origins) else {
      formTargets.insert("'self'")
      return
    }
    // A host that cannot stand in a header stays blocked.
    guard let origin = BaseURL(String(address.prefix { $0 != "?" && $0 != "#" }))?.origin,
      origin.utf8.allSatisfy({ $0.isLetterOrDigit || "-.:/".utf8.contains($0) })
    else { return }
    formTargets.formUnion(["'self'", origin])
  }
}
