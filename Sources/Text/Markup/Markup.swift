/// HTML that is written piece by piece, with text always escaped.
package struct Markup: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// Goes on after what was written, which is taken out of `bytes`.
  package init(continuing bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }

  /// Adds a number that is not below zero.
  package mutating func number(_ number: Int) {
    if number > 9 { self.number(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds HTML as it is.
  package mutating func html(_ html: String) { bytes += html.utf8 }

  /// Adds HTML as it is.
  package mutating func html(_ html: [UInt8]) { bytes += html }

  /// Adds text, fit for content and for attribute values in double quotes.
  package mutating func text(_ text: some StringProtocol) { bytes.append(escapingMarkup: text.utf8) }

  /// Adds an element with nothing but text in it.
  package mutating func element(_ tag: String, _ attributes: String = "", _ text: some StringProtocol) {
    html("<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>")
    self.text(text)
    html("</\(tag)>")
  }

  /// Adds an element with other markup in it.
  package mutating func element(_ tag: String, _ attributes: String = "", _ content: (inout Markup) -> Void) {
    html("<\(tag)\(attributes.isEmpty ? "" : " " + attributes)>")
    content(&self)
    html("</\(tag)>")
  }
}
