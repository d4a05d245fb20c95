import Diagnostics

/// The keys of a mapping, read one by one, and the mistakes found on the way.
///
/// A key that nobody asks for is a mistake; the nearest key that somebody asks for is suggested.
struct Fields {
  private(set) var diagnostics: [Diagnostic]
  private let source: SourceText
  private let position: YAMLValue.Position
  private let entries: [YAMLValue.Entry]
  /// Where each key stands, of a mapping with many.
  private let indices: [String: Int]?
  private var known: [String] = []
  /// Which of the first 64 entries were asked for, a bit each.
  ///
  /// Hardly any mapping has more.
  private var asked: UInt64 = 0
  /// What other programs call keys that are known here.
  var synonyms: [String: String] = [:]
  /// What to do with keys of other programs that have no like here.
  var foreignKeys: [String: String] = [:]
  /// What was asked for, if a schema is being made: see ``MappingShape/init(assuming:of:)``.
  var record: MappingShape?

  /// Takes a mapping of a file; anything else is a mistake and has no keys.
  init(_ value: YAMLValue, in source: SourceText) {
    self.source = source
    position = value.position
    known.reserveCapacity(32)
    var diagnostics: [Diagnostic] = []
    switch value.content {
    case .mapping(let entries): self.entries = entries
    case .nothing: entries = []
    case .text, .list:
      entries = []
      let strange = YAMLMistake.strangeSpace(inLine: value.position.line, of: source)
      diagnostics = [
        strange
          ?? Diagnostic(
            .wrongType, "this must be a group of keys, not \(value.kind)",
            at: source.location(of: value.position),
            fix: "write key: value")
      ]
    }
    indices = Self.indices(of: entries)
    self.diagnostics = diagnostics
  }

  private static func indices(of entries: [YAMLValue.Entry]) -> [String: Int]? {
    guard entries.count > UInt64.bitWidth else { return nil }
    return Dictionary(zip(entries.lazy.map(\.key), entries.indices)) { first, _ in first }
  }

  /// A mapping that has the assumed keys alone, and notes what it is asked for.
  init(recording assumptions: [String: String], at position: YAMLValue.Position, in source: SourceText) {
    self.source = source
    self.position = position
    entries = assumptions.map { key, text in
      .init(key: key, keyPosition: position, value: YAMLValue(content: .text(text), position: position))
    }
    diagnostics = []
    indices = Self.indices(of: entries)
    record = MappingShape()
  }

  /// Where the mapping starts.
  var location: Location { source.location(of: position) }

  /// The mistakes, among them the keys that nobody asked for.
  func finish() -> [Diagnostic] {
    guard asked.nonzeroBitCount < entries.count else { return diagnostics }
    let known = Set(known)
    let unknown = entries.filter { !known.contains($0.key) }
    guard !unknown.isEmpty else { return diagnostics }
    let names = Suggestions { Array(known) }
    let list = "known keys: \(known.sorted().joined(separator: ", "))"
    return diagnostics
      + unknown.map { entry in
        if let strange = YAMLMistake.strangeSpace(inLine: entry.keyPosition.line, of: source) {
          return strange
        }
        return Diagnostic(
          .unknownKey, "there is no key '\(entry.key)' here", at: source.location(of: entry.keyPosition),
          fix: fix(forForeign: entry.key, known) ?? names.didYouMean(entry.key) ?? list)
      }
  }

  /// What to write instead of a key that other programs have.
  private func fix(forForeign key: String, _ known: Set<String>) -> String? {
    let key = key.lowercased()
    if let fix = foreignKeys[key] { return fix }
    return synonyms[key].flatMap { known.contains($0) ? "Handout calls it '\($0)'" : nil }
  }

  /// The keys in the order of the file.
  ///
  /// A reader that takes keys of any name uses ``eachKey(_:)``.
  var keys: [String] { entries.map(\.key) }

  /// Whether a key stands here, with or without a value.
  func contains(_ key: String) -> Bool { index(of: key) != nil }

  /// Where a key stands.
  func location(of key: String) -> Location? {
    index(of: key).map { source.location(of: entries[$0].keyPosition) }
  }

  /// The index of a key.
  ///
  /// Readers ask for many more keys than there are; most differ in length.
  private func index(of key: String) -> Int? {
    if let indices { return indices[key] }
    let length = key.utf8.count
    return entries.firstIndex { $0.key.utf8.count == length && $0.key == key }
  }

  /// Where a value of this mapping stands.
  func location(of value: YAMLValue) -> Location { source.location(of: value.position) }

  /// The value of a key, whatever it is; `nil` where the key is missing or has no value.
  mutating func value(_ key: String) -> YAMLValue? {
    known.append(key)
    record?.note(key, .any)
    guard let index = index(of: key) else { return nil }
    if index < UInt64.bitWidth { asked |= 1 << index }
    if case .nothing = entries[index].value.content { return nil }
    return entries[index].value
  }

  /// A text on one or more lines.
  ///
  /// - Parameter form: What is known of texts that make sense here, for the schema; the caller checks it.
  mutating func text(_ key: String, _ form: TextForm = .free) -> Located<String>? {
    guard let text = written(key, form) else { return nil }
    return located(text)
  }

  /// A text without its place; empty where the key is missing.
  mutating func string(_ key: String) -> String { written(key)?.value ?? "" }

  /// A text that must be there.
  mutating func required(_ key: String, _ purpose: String) -> Located<String>? {
    guard let text = requiredText(key, purpose) else { return nil }
    return located(text)
  }

  /// A text that must be there, without its place; empty where it is missing, which is a mistake.
  mutating func requiredString(_ key: String, _ purpose: String) -> String {
    requiredText(key, purpose)?.value ?? ""
  }

  private mutating func requiredText(_ key: String, _ purpose: String) -> Written<String>? {
    if let text = written(key), !text.value.isBlank { return text }
    record?.require(key)
    let position = value(key).map { source.location(of: $0.position) }
    // A value that is no text was complained of just now.
    if position == nil || diagnostics.last?.location != position {
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
    guard let text = written(key) else { return nil }
    switch text.value.withoutSpacesAround {
    case "true": return true
    case "false": return false
    default:
      complain(
        "'\(key)' must be true or false, not '\(text.value)'", at: source.location(of: text.position),
        fix: "write \(key): true")
      return nil
    }
  }

  /// A day such as `2026-11-20`.
  ///
  /// - Parameter fixes: What to write instead of values that other programs have there.
  mutating func day(_ key: String, insteadOf fixes: [String: String] = [:]) -> Day? {
    writtenDay(key, fixes)?.value
  }

  /// A day with its place.
  mutating func locatedDay(_ key: String) -> Located<Day>? {
    guard let day = writtenDay(key) else { return nil }
    return located(day)
  }

  private mutating func writtenDay(_ key: String, _ fixes: [String: String] = [:]) -> Written<Day>? {
    record?.note(key, .day)
    guard let text = written(key) else { return nil }
    let written = text.value.withoutSpacesAround
    guard let day = Day(iso: written) else {
      // Other programs write the time behind the day.
      let start = String(written.prefix(10))
      let day =
        Day(iso: start) == nil ? "year, month and day, as in \(key): 2026-11-20" : "the day alone: \(start)"
      diagnostics.append(
        Diagnostic(
          .badDate, "'\(text.value)' is not a day of the calendar", at: source.location(of: text.position),
          fix: fixes[written] ?? "write \(day)"))
      return nil
    }
    return Written(value: day, position: text.position)
  }

  /// A list of texts; one text alone stands for a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    record?.note(key, .texts)
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      return text(of: value, key: key).map { [located($0)] } ?? []
    }
    return items.compactMap { text(of: $0, key: key).map(located) }
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
        "'\(key)' must be a list, not \(value.kind)", at: source.location(of: value.position),
        fix: "start each item with a dash: - …")
      return []
    }
    return items
  }

  /// Reads a value that must be a group of keys.
  mutating func group<Result>(_ value: YAMLValue, _ read: (inout Fields) -> Result) -> Result {
    var fields = Fields(value, in: source)
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

  /// The value of a key; its location is made only when it is needed.
  private struct Written<Value: Sendable> {
    let value: Value
    let position: YAMLValue.Position
  }

  /// Called by name, not passed to `map`: a method that is passed takes a copy of all fields with it.
  private func located<Value>(_ written: Written<Value>) -> Located<Value> {
    Located(value: written.value, location: source.location(of: written.position))
  }

  private mutating func written(_ key: String, _ form: TextForm = .free) -> Written<String>? {
    record?.note(key, .text(form))
    return value(key).flatMap { text(of: $0, key: key) }
  }

  private mutating func text(of value: YAMLValue, key: String) -> Written<String>? {
    guard case .text(let text) = value.content else {
      complain(
        "'\(key)' must be a text, not \(value.kind)", at: source.location(of: value.position),
        fix: "write \(key): …")
      return nil
    }
    return Written(value: text, position: value.position)
  }
}

extension String {
  /// The text without spaces around it of the kinds that are letters to YAML.
  fileprivate var withoutSpacesAround: String {
    guard !isPlainASCII else { return self }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, YAMLMistake.isStrange(first) || first == " " { scalars.removeFirst() }
    while let last = scalars.last, YAMLMistake.isStrange(last) || last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
