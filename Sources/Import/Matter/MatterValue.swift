internal import Diagnostics
internal import Page
internal import Text

/// A value of front matter or of settings, whatever it was written in.
indirect enum MatterValue: Sendable, Equatable {
  case nothing
  case text(String)
  case list([MatterValue])
  case group([Entry])

  struct Entry: Sendable, Equatable {
    let key: String
    let value: MatterValue
  }

  init(_ value: YAMLValue) {
    self =
      switch value.content {
      case .nothing: .nothing
      case .text(let text): .text(text)
      case .list(let items): .list(items.map { Self($0) })
      case .mapping(let entries): .group(entries.map { Entry(key: $0.key, value: Self($0.value)) })
      }
  }

  init(_ value: TOMLValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .list(let items): .list(items.map { Self($0) })
      case .table(let entries): .group(entries.map { Entry(key: $0.key, value: Self($0.value)) })
      }
  }

  subscript(key: String) -> MatterValue? {
    guard case .group(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text; `nil` where there is none.
  var text: String? {
    guard case .text(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a list, or the one text.
  var texts: [String] {
    switch self {
    case .nothing: []
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let items): items.flatMap(\.texts)
    case .group(let entries): entries.first { $0.key == "name" }?.value.texts ?? []
    }
  }

  /// The value as YAML on one line.
  var yaml: String {
    if case .text(let text) = self { text.yamlQuoted } else { yamlInBrackets }
  }

  private var yamlInBrackets: String {
    switch self {
    case .nothing: "\"\""
    case .text(let text): text.yamlQuotedInBrackets
    case .list(let items): "[\(items.map(\.yamlInBrackets).joined(separator: ", "))]"
    case .group(let entries):
      "{\(entries.map { "\($0.key.yamlQuotedInBrackets): \($0.value.yamlInBrackets)" }.joined(separator: ", "))}"
    }
  }
}
