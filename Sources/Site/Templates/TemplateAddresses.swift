import Diagnostics
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
  /// - Parameter origins: Scheme and host of the site itself.
  init(_ templates: [(name: String, source: SourceText)], origins: [String]) {
    for template in templates { take(template.source, origins) }
  }

  private mutating func take(_ source: SourceText, _ origins: [String]) {
    var tokens = HTMLTokenizer(Self.withoutTags(source.bytes))
    while let token = tokens.next() {
      guard case .tag(let tag) = token else { continue }
      for address in tag.addresses {
        let text = CharacterReferences.decode(address.text)
        switch address.use {
        case .followed: continue
        case .sentTo: take(formSentTo: text, origins)
        case .loaded:
          guard text.isForeignAddress(to: origins) else { continue }
          diagnostics.append(
            Diagnostic(
              .thirdParty, "<\(tag.name)> makes the reader's browser ask '\(text)'",
              at: source.location(of: address.text.indices),
              fix: "put the file into Public and name it by its path"))
        }
      }
      if tag.name == "script" || tag.name == "style", !tag.isEnd { _ = tokens.text(before: tag.name) }
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

  /// The HTML of a template with its tags of Mustache made white space, every byte at its place: `{{<layout}}` is no element.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var offset = 0
    while let start = bytes.range(of: "{{", from: offset) {
      let end = bytes.range(of: "}}", from: start.upperBound)?.upperBound ?? bytes.count
      for index in start.lowerBound..<end { result[index] = UInt8(ascii: " ") }
      offset = end
    }
    return result
  }
}
