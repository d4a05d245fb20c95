package import Diagnostics

/// The entries of a PO file, the format of GNU gettext, in the order of the file.
package struct POFile: Sendable {
  /// A text of an entry, and where it stands.
  package struct Text: Sendable, Hashable {
    /// The text, its lines joined and its escapes resolved.
    package var value: String
    /// Where it stands in the file, in bytes, from its first quotation mark to its last.
    package var range: Range<Int>
  }

  /// A text with its translation.
  package struct Entry: Sendable, Hashable {
    /// What translators are told, line by line: comments with `#` and `#.`.
    package var comments: [String] = []
    /// The words after `#,`, for example `fuzzy`.
    package var flags: [String] = []
    /// What identifies the entry besides its text.
    package var context: Text?
    /// The text.
    package var id: Text
    /// The text for several, where it is one that counts.
    package var plural: Text?
    /// The translation: one text, or one for each plural form.
    package var translations: [Text] = []

    /// Whether a program has put the translation here and nobody has looked at it yet.
    package var isFuzzy: Bool { flags.contains("fuzzy") }
  }

  /// The file.
  package let source: SourceText
  /// The entries, without the header.
  package let entries: [Entry]
  /// The fields of the header by their names, for example `Plural-Forms`.
  package let header: [String: String]
  /// Where the header stands in the file, in bytes; the start of a file without one.
  package let headerRange: Range<Int>

  /// Reads a file.
  ///
  /// Every mistake is reported; the entries without one are kept.
  package static func read(_ source: SourceText) -> (file: POFile, diagnostics: [Diagnostic]) {
    var reader = POReader(source)
    reader.read()
    return (POFile(source, reader.entries), reader.diagnostics)
  }

  private init(_ source: SourceText, _ entries: [Entry]) {
    let header = entries.first { $0.id.value.isEmpty && $0.context == nil }
    self.source = source
    self.entries = entries.filter { !$0.id.value.isEmpty || $0.context != nil }
    self.header = Self.fields(header?.translations.first?.value ?? "")
    headerRange = header?.translations.first?.range ?? 0..<0
  }

  /// The lines `Name: value` of a header.
  private static func fields(_ text: String) -> [String: String] {
    var fields: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[String(line[..<colon])] = String(value)
    }
    return fields
  }
}
