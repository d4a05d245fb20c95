import Diagnostics
import Mustache
import Site
import Synchronization
internal import Text

/// What templates write themselves, whatever page they show; each template is read once.
final class TemplateFacts: Sendable {
  private let templates: Templates
  private let known = Mutex<[String: Set<String>]>([:])
  private let places = Mutex<[String: [ValuePlace]]>([:])
  private let mentioned = Mutex<[String: Bool]>([:])

  init(_ templates: Templates) { self.templates = templates }

  /// The ids of a template and of all that it uses.
  func ids(of template: String) -> Set<String> {
    known.withLock { known in
      if let ids = known[template] { return ids }
      let ids = templates.uses(of: template).reduce(into: Set<String>()) {
        $0.formUnion(Self.ids(in: $1.source))
      }
      known[template] = ids
      return ids
    }
  }

  /// Where a template, or one that it uses, puts values that browsers may load something for.
  func valuePlaces(of template: String) -> [ValuePlace] {
    places.withLock { places in
      if let known = places[template] { return known }
      let found = ValuePlaces(templates.uses(of: template), origins: []).places.filter { place in
        // The program says what stands under these names.
        !["site", "words"].contains(place.name.prefix { $0 != "." })
      }
      places[template] = found
      return found
    }
  }

  /// Whether a template, or one that it uses, names something of a page.
  func mentions(_ name: String, in template: String) -> Bool {
    mentioned.withLock { mentioned in
      let key = "\(template) \(name)"
      if let known = mentioned[key] { return known }
      let found = templates.uses(of: template).contains { Self.mentions(name, in: $0.source.bytes) }
      mentioned[key] = found
      return found
    }
  }

  /// Whether a name stands in the bytes as a whole: `author` in `{{page.author}}` and `{{#author}}`, not in `authors`.
  private static func mentions(_ name: String, in bytes: [UInt8]) -> Bool {
    var start = 0
    while let range = bytes.range(of: name, from: start) {
      let isStart = range.lowerBound == 0 || !bytes[range.lowerBound - 1].isWordByte
      let isEnd = range.upperBound == bytes.count || !bytes[range.upperBound].isWordByte
      if isStart && isEnd { return true }
      start = range.upperBound
    }
    return false
  }

  private static func ids(in source: SourceText) -> [String] {
    var ids: [String] = []
    var tokens = HTMLTokenizer(source.bytes)
    while let token = tokens.next() {
      guard case .tag(let tag) = token, !tag.isEnd else { continue }
      for (name, value) in tag.attributes where name == "id" {
        let id = CharacterReferences.decode(value)
        if !id.isEmpty, !id.utf8.contains(UInt8(ascii: "{")) { ids.append(id) }
      }
    }
    return ids
  }
}
