/// HTML that is written piece by piece, with text always escaped.
package struct Markup: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// Goes on behind what was written, which is taken out of `bytes`.
  fileprivate init(continuing bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }

  /// Adds a number that is not below zero.
  fileprivate mutating func number(_ number: Int) {
    if number > 9 { self.number(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds HTML as it is.
  package mutating func html(_ html: String) { bytes += html.utf8 }

  /// Adds text, fit for content and for attribute values in double quotes.
  package mutating func text(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

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

extension CitationList.Citation {
  /// The citation as it stands in a text: a link to the source in the page's list.
  package var html: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualLength)
    write(to: &bytes)
    return bytes
  }

  /// As many bytes as nearly all citations take at most.
  package static let usualLength = 112

  /// Adds ``html`` to bytes.
  package func write(to bytes: inout [UInt8]) {
    var markup = Markup(continuing: &bytes)
    markup.html("<a class=\"citation\" id=\"cite-")
    markup.number(number)
    markup.html("-")
    markup.number(occurrence)
    markup.html("\" href=\"#source-")
    markup.number(number)
    markup.html("\" role=\"doc-noteref\">[")
    markup.number(number)
    if let locator {
      markup.html(", ")
      markup.text(locator)
    }
    markup.html("]</a>")
    bytes = markup.bytes
  }
}

extension Markup {
  /// Adds the citation of a study and numbers it.
  mutating func citation(of study: Study, _ citations: inout CitationList) {
    bytes += citations.append(key: study.key).html
  }
}
