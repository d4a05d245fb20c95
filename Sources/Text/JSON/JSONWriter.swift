/// Writes JSON (RFC 8259) as UTF-8, from the first byte to the last, without a tree of values.
///
/// ```swift
/// var json = JSONWriter(.compact)
/// json.object { json in
///   json.member("name", "Side effects")
///   json.member("tags") { json in
///     json.array { json in json.text("Sleep") }
///   }
/// }
/// ```
///
/// Values that are written outside any array are separated by commas as well: they are a piece of an array, for
/// ``json(_:)``.
package struct JSONWriter: Sendable {
  /// How the text looks.
  package enum Style: Sendable {
    /// In one line, safe to stand in a `<script>` of an HTML page.
    ///
    /// `<`, `>` and `&` are escaped, so that neither `</script>` nor `<!--` can end or change the element (HTML
    /// Standard, section 4.12.1.3), and so are U+2028 and U+2029, which end lines in older JavaScript.
    case compact
    /// Indented by two spaces a level, without a line ending at the end.
    case indented
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  let style: Style
  private var level = 0

  /// Starts with nothing, and with room for a number of bytes.
  package init(_ style: Style, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
  }

  /// Writes values in a row.
  package mutating func array(_ body: (inout Self) -> Void) {
    write(between: (UInt8(ascii: "["), UInt8(ascii: "]")), body)
  }

  /// Writes named values: ``key(_:)`` and a value in turn, or both at once as a member.
  package mutating func object(_ body: (inout Self) -> Void) {
    write(between: (UInt8(ascii: "{"), UInt8(ascii: "}")), body)
  }

  /// Writes the name of the value that comes next.
  package mutating func key(_ name: String) {
    text(name)
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes a text.
  package mutating func text(_ text: String) {
    startValue()
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes.append(escaping: $0, style) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) { word(String(number)) }

  /// Writes yes or no.
  package mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { word("null") }

  /// Writes what another compact writer wrote: a value, or values of an array with commas between them.
  package mutating func json(_ json: [UInt8]) {
    guard !json.isEmpty else { return }
    startValue()
    bytes.append(contentsOf: json)
  }

  private mutating func word(_ word: String) {
    startValue()
    bytes.append(contentsOf: word.utf8)
  }

  private mutating func write(between brackets: (open: UInt8, close: UInt8), _ body: (inout Self) -> Void) {
    startValue()
    bytes.append(brackets.open)
    level += 1
    body(&self)
    level -= 1
    if bytes.last != brackets.open { startLine() }
    bytes.append(brackets.close)
  }

  /// Writes what goes between a value and what was written before it, as its last byte says.
  private mutating func startValue() {
    switch bytes.last {
    // It comes first of all, or after a key.
    case nil, UInt8(ascii: ":"), UInt8(ascii: " "): break
    case UInt8(ascii: "["), UInt8(ascii: "{"): startLine()
    default:
      bytes.append(UInt8(ascii: ","))
      startLine()
    }
  }

  private mutating func startLine() {
    guard style == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }
}

extension JSONWriter {
  /// Writes a named text.
  package mutating func member(_ name: String, _ text: String) {
    key(name)
    self.text(text)
  }

  /// Writes a named text, if there is one.
  package mutating func member(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a named number.
  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    self.number(number)
  }

  /// Writes a name, and what the closure writes under it.
  package mutating func member(_ name: String, _ body: (inout Self) -> Void) {
    key(name)
    body(&self)
  }

  /// Writes a name, and under it what another compact writer wrote.
  package mutating func member(_ name: String, json: [UInt8]) {
    key(name)
    self.json(json)
  }
}
