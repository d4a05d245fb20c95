import Diagnostics

/// Reads a PO file line by line.
///
/// An entry is a few comments, then `msgctxt`, `msgid`, `msgid_plural` and `msgstr` in this order. A text goes on in the
/// lines below it that start with a quotation mark. Entries with `#~` are no longer used, and are left out.
struct POReader {
  /// A part of an entry.
  private enum Part: Equatable {
    case context, id, plural
    case translation(Int?)
  }

  private let source: SourceText
  private(set) var entries: [POFile.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The comments of the entry that is read, its flags, and its text before it changed.
  private var comments = POComments()
  private var context: POFile.Text?
  private var id: POFile.Text?
  private var plural: POFile.Text?
  private var translations: [POFile.Text] = []
  /// The part that a line with nothing but a text goes on with.
  private var current: Part?
  /// Whether the entry has a mistake, and is not kept.
  private var isBroken = false
  /// Whether texts are left out that belong to a part of which a mistake was reported.
  private var isSkipping = false
  /// Where the text of each entry stands, by what tells entries apart.
  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    let context: String?
    let id: String
  }

  init(_ source: SourceText) { self.source = source }

  mutating func read() {
    for line in 1...source.lineStarts.count { read(source.range(ofLine: line)) }
    endEntry()
  }

  private mutating func read(_ line: Range<Int>) {
    let start = source.bytes[line].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let start else { return }
    let line = start..<line.upperBound
    switch source.bytes[start] {
    case UInt8(ascii: "#"): readComment(line)
    case UInt8(ascii: "\""): readText(line)
    default: readKeyword(line)
    }
  }

  private mutating func readComment(_ line: Range<Int>) {
    // What is said here is said of the entry that follows.
    if case .translation = current { endEntry() }
    comments.read(source.bytes, line)
  }

  private mutating func readKeyword(_ line: Range<Int>) {
    let end = source.bytes[line].firstIndex {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\"")
    }
    let keyword = line.lowerBound..<(end ?? line.upperBound)
    let name = source.string(keyword)
    guard let part = part(name) else {
      if !translations.isEmpty { endEntry() }
      skipTexts()
      return report(
        "'\(name)' is not a part of an entry", at: keyword,
        fix: Suggestion.didYouMean(name, among: Self.keywords) ?? "write msgid \"…\" and msgstr \"…\"")
    }
    let text = source.bytes[keyword.upperBound..<line.upperBound].firstIndex(of: UInt8(ascii: "\""))
    guard start(part, at: keyword) else { return skipTexts() }
    (current, isSkipping) = (part, false)
    guard let text else {
      return report("a text between quotation marks is missing", at: keyword, fix: "write \(name) \"…\"")
    }
    readText(text..<line.upperBound)
  }

  private static let keywords = ["msgctxt", "msgid", "msgid_plural", "msgstr", "msgstr[0]", "msgstr[1]"]

  private func part(_ name: String) -> Part? {
    switch name {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .translation(nil)
    default:
      guard name.hasPrefix("msgstr["), name.hasSuffix("]"), let form = Int(name.dropFirst(7).dropLast()),
        (0..<PluralRule.mostForms).contains(form)
      else { return nil }
      return .translation(form)
    }
  }

  /// Starts a part of an entry, or the entry after the last one; `false` where it belongs to none.
  private mutating func start(_ part: Part, at keyword: Range<Int>) -> Bool {
    let text = POFile.Text(value: "", range: keyword.upperBound..<keyword.upperBound)
    switch part {
    case .context:
      if id != nil || context != nil { endEntry() }
      context = text
    case .id:
      if id != nil { endEntry() }
      id = text
    case .plural:
      if !translations.isEmpty { endEntry() }
      if id == nil || plural != nil {
        report("a plural stands after its msgid", at: keyword, fix: "write msgid \"…\" above it")
        return false
      }
      plural = text
    case .translation(let form):
      if id == nil {
        report("this translates nothing", at: keyword, fix: "write msgid \"…\" above it")
        return false
      } else if (form != nil) != (plural != nil) {
        let fix = plural == nil ? "write msgstr \"…\"" : "write msgstr[0] \"…\""
        report("a text has plural forms where it has a msgid_plural", at: keyword, fix: fix)
      } else if form ?? 0 != translations.count {
        report(
          "the translations are not in their order", at: keyword, fix: "write msgstr[\(translations.count)]")
      }
      translations.append(text)
    }
    return true
  }

  /// Reads a text, and what the lines before have of it.
  private mutating func readText(_ line: Range<Int>) {
    guard let current else {
      if isSkipping { return }
      return report("this text belongs to no part of an entry", at: line, fix: "write msgid before it")
    }
    var text = POString(source.bytes, in: line)
    let value = text.read()
    for mistake in text.mistakes { report(mistake.message, at: mistake.range, fix: mistake.fix) }
    let range = line.lowerBound..<text.end
    switch current {
    case .context: context = context?.adding(value, at: range)
    case .id: id = id?.adding(value, at: range)
    case .plural: plural = plural?.adding(value, at: range)
    case .translation:
      if let last = translations.popLast() { translations.append(last.adding(value, at: range)) }
    }
  }

  /// Leaves out the texts that follow.
  private mutating func skipTexts() { (current, isSkipping) = (nil, true) }

  private mutating func endEntry() {
    defer {
      (comments, context, id, plural, translations) = (POComments(), nil, nil, nil, [])
      (current, isBroken) = (nil, false)
    }
    guard let id else {
      if let context {
        report("this context has no msgid", at: context.range, fix: "write msgid \"…\" below it")
      }
      return
    }
    if translations.isEmpty, !isBroken {
      report("this text has no msgstr", at: id.range, fix: "write msgstr \"\" below it")
    }
    guard !isBroken else { return }
    let start = id.range.lowerBound
    let key = Key(context: context?.value, id: id.value)
    if let other = places.updateValue(start, forKey: key) {
      places[key] = other
      let line = source.line(at: other)
      return report("this entry stands in line \(line) already", at: id.range, fix: "remove one of them")
    }
    var entry = POFile.Entry(id: id)
    (entry.context, entry.plural, entry.translations) = (context, plural, translations)
    comments.add(to: &entry)
    entries.append(entry)
  }

  private mutating func report(_ message: String, at range: Range<Int>, fix: String) {
    if id != nil || context != nil { isBroken = true }
    diagnostics.append(Diagnostic(.malformedPO, message, at: source.location(of: range), fix: fix))
  }
}

extension POFile.Text {
  /// The text with more of it at its end.
  fileprivate func adding(_ more: String, at place: Range<Int>) -> POFile.Text {
    POFile.Text(
      value: value.isEmpty ? more : value + more,
      range: (range.isEmpty ? place.lowerBound : range.lowerBound)..<place.upperBound)
  }
}
