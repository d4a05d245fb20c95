import Text

/// An address to which readers can write.
package struct EmailAddress: Sendable, Hashable {
  /// The address as it is written.
  package let text: String

  /// Takes `name@example.org`; `nil` for anything that a browser could not put after `mailto:` as it is.
  ///
  /// The characters are those of the HTML Standard (section 4.10.5.1.5), and the host has a dot.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(Self.isInName), parts[0].first != Self.dot,
      parts[0].last != Self.dot, WebHost.isName(parts[1]), parts[1].contains(Self.dot)
    else { return nil }
    self.text = text
  }

  /// The address in a text that holds more than that: `mailto:`, a name before it, spaces around it.
  init?(in text: String) {
    let words = text.split { $0.isWhitespace || "<>()[],;\"'".contains($0) }.map(String.init)
    let found = words.compactMap { word in
      Self(word.lowercased().hasPrefix("mailto:") ? String(word.dropFirst("mailto:".count)) : word)
    }
    guard found.count == 1 else { return nil }
    self = found[0]
  }

  /// The texts that ``init(_:)`` takes, as a regular expression for the schema.
  static let pattern =
    "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
    + "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$"

  private static let dot = UInt8(ascii: ".")

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
  }
}
