import Diagnostics

/// A piece of YAML as an editor wrote it: text, lists and mappings, every one with its place.
///
/// Plain words stay text: `no` is a word, not `false`, and `2026-11-01` becomes a date only where one is asked for.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    case nothing
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let keyLocation: Location
    let value: YAMLValue
  }

  let content: Content
  let location: Location

  /// What an editor would call this value.
  var kind: String {
    switch content {
    case .nothing: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}
