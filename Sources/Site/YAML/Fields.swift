import Diagnostics

/// The keys of a mapping, read one by one; what is wrong with them is collected on the way.
///
/// Every key that is asked for is known; the others are mistakes, with the nearest known key as a suggestion.
struct Fields {
  /// Where the mapping starts.
  let location: Location
  private(set) var diagnostics: [Diagnostic] = []
  private let entries: [YAMLValue.Entry]
  private var known: Set<String> = []
  /// What was asked for, where that is all that is wanted: see ``MappingShape/init(assuming:of:)``.
  var record: MappingShape?

  /// Takes a mapping; anything else is a mistake and has no keys.
  init(_ value: YAMLValue) {
    location = value.location
    switch value.content {
    case .mapping(let entries): self.entries = entries
    case .nothing: entries = []
    case .text, .list:
      entries = []
      diagnostics = [
        Diagnostic(
          .wrongType, "here must stand keys with values, not \(value.kind)", at: value.location,
          fix: "write key: value")
      ]
    }
  }

  /// A mapping of which nothing is known but what is assumed, and that notes what it is asked for.
  init(recording assumptions: [String: String], at location: Location) {
    self.location = location
    entries = assumptions.map { key, text in
      .init(key: key, keyLocation: location, value: YAMLValue(content: .text(text), location: location))
    }
    record = MappingShape()
  }

  /// What has been collected, with the keys that nobody asked for.
  func finish() -> [Diagnostic] {
    diagnostics
      + entries.filter { !known.contains($0.key) }.map { entry in
        Diagnostic(
          .unknownKey, "there is no key '\(entry.key)' here", at: entry.keyLocation,
          fix: Suggestion.didYouMean(entry.key, among: known)
            ?? "known keys: \(known.sorted().joined(separator: ", "))")
      }
  }

  /// The keys in the order of the file; a reader that takes keys of any name asks for ``eachKey(_:)`` instead.
  var keys: [String] { entries.map(\.key) }

  /// Where a key stands.
  func location(of key: String) -> Location? { entries.first { $0.key == key }?.keyLocation }

  /// The value of a key, whatever it is; `nil` where the key is missing or has no value.
  mutating func value(_ key: String) -> YAMLValue? {
    known.insert(key)
    record?.note(key, .any)
    guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
    if case .nothing = value.content { return nil }
    return value
  }

  /// A text on one or more lines.
  ///
  /// - Parameter form: What is known of texts that make sense here, for the schema; the caller checks it.
  mutating func text(_ key: String, _ form: TextForm = .free) -> Located<String>? {
    record?.note(key, .text(form))
    return value(key).flatMap { text(of: $0, key: key) }
  }

  /// A text that must be there.
  mutating func required(_ key: String, _ purpose: String) -> Located<String>? {
    if let text = text(key), !text.value.allSatisfy(\.isWhitespace) { return text }
    record?.require(key)
    if !diagnostics.contains(where: { $0.location == value(key)?.location }) {
      diagnostics.append(
        Diagnostic(
          .missingKey, "the key '\(key)' is missing", at: location(of: key) ?? location,
          fix: "add \(key): \(purpose)"))
    }
    return nil
  }

  /// `true` or `false`.
  mutating func flag(_ key: String) -> Bool? {
    record?.note(key, .flag)
    guard let text = text(key) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      complain("'\(key)' is true or false, not '\(text.value)'", at: text.location, fix: "write \(key): true")
      return nil
    }
  }

  /// A day such as `2026-11-20`.
  mutating func day(_ key: String) -> Located<Day>? {
    record?.note(key, .day)
    guard let text = text(key) else { return nil }
    guard let day = Day(iso: text.value) else {
      diagnostics.append(
        Diagnostic(
          .badDate, "'\(text.value)' is not a day of the calendar", at: text.location,
          fix: "write year, month and day, as in \(key): 2026-11-20"))
      return nil
    }
    return Located(value: day, location: text.location)
  }

  /// A list of texts; one text alone stands for a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    record?.note(key, .texts)
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else { return text(of: value, key: key).map { [$0] } ?? [] }
    return items.compactMap { text(of: $0, key: key) }
  }

  /// A group of keys, read by `read`.
  mutating func group<Result>(_ key: String, _ read: (inout Fields) -> Result) -> Result? {
    note(key, { .group($0) }) { _ = read(&$0) }
    guard let value = value(key) else { return nil }
    return group(value, read)
  }

  /// A list of groups of keys, each read by `read`.
  mutating func groups<Result>(_ key: String, _ read: (inout Fields) -> Result?) -> [Result] {
    note(key, { .list(.group($0)) }) { _ = read(&$0) }
    return list(key).compactMap { group($0, read) }
  }

  /// The items of a list, whatever they are.
  mutating func list(_ key: String) -> [YAMLValue] {
    record?.note(key, .list(.any))
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      complain(
        "'\(key)' is a list, not \(value.kind)", at: value.location, fix: "start each item with a dash: - …")
      return []
    }
    return items
  }

  /// Reads a value that must be a group of keys.
  mutating func group<Result>(_ value: YAMLValue, _ read: (inout Fields) -> Result) -> Result {
    var fields = Fields(value)
    let result = read(&fields)
    diagnostics += fields.finish()
    return result
  }

  /// Adds a mistake.
  mutating func report(_ mistake: Diagnostic) { diagnostics.append(mistake) }

  /// Adds a mistake of type.
  mutating func complain(_ message: String, at location: Location, fix: String? = nil) {
    report(Diagnostic(.wrongType, message, at: location, fix: fix))
  }

  private mutating func text(of value: YAMLValue, key: String) -> Located<String>? {
    guard case .text(let text) = value.content else {
      complain("'\(key)' is a text, not \(value.kind)", at: value.location, fix: "write \(key): …")
      return nil
    }
    return Located(value: text, location: value.location)
  }
}
