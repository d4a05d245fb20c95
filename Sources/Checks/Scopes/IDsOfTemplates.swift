import Diagnostics
import Mustache
import Synchronization
internal import Text

/// The ids that templates write themselves, whatever page they show; each template is read once.
final class IDsOfTemplates: Sendable {
  private let templates: Templates
  private let known = Mutex<[String: Set<String>]>([:])

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
