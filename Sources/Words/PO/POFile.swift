package import Diagnostics

/// The entries of a PO file, the format of GNU gettext, in the order of the file.
package struct POFile: Sendable {
  /// A text of an entry, and where it stands.
  package struct Text: Sendable, Hashable {
    /// The text, its lines joined and its escapes resolved.
    package var value: String
    /// Where it stands in the file, in bytes, from its first quotation mark to its last; empty where it is of no file.
    package var range: Range<Int>

    /// Takes a text of a file.
    package init(value: String, range: Range<Int>) { (self.value, self.range) = (value, range) }

    /// Takes a text that is of no file yet.
    package init(_ value: String) { (self.value, range) = (value, 0..<0) }
  }

  /// The text that an entry had before its text changed: the lines with `#|`.
  package struct Previous: Sendable, Hashable {
    /// What identified the entry besides its text.
    package var context: String?
    /// The text.
    package var id: String?
    /// The text for several.
    package var plural: String?

    /// Takes what an entry had.
    package init(context: String? = nil, id: String? = nil, plural: String? = nil) {
      (self.context, self.id, self.plural) = (context, id, plural)
    }
  }

  /// A text with its translation.
  package struct Entry: Sendable, Hashable {
    /// What translators wrote, and all comments of kinds that nobody knows: each line without its `#`.
    package var ownComments: [String] = []
    /// What translators are told, line by line: comments with `#.`.
    package var extractedComments: [String] = []
    /// Where the text is used: comments with `#:`.
    package var references: [String] = []
    /// The words after `#,`, for example `fuzzy`.
    package var flags: [String] = []
    /// The text before it changed.
    package var previous = Previous()
    /// What identifies the entry besides its text.
    package var context: Text?
    /// The text.
    package var id: Text
    /// The text for several, where it is one that counts.
    package var plural: Text?
    /// The translation: one text, or one for each plural form.
    package var translations: [Text] = []

    /// Makes an entry that is of no file yet.
    package init(context: String? = nil, id: String, translation: String = "") {
      self.context = context.map { Text($0) }
      self.id = Text(id)
      translations = [Text(translation)]
    }

    init(id: Text) { self.id = id }

    /// What translators wrote and are told, line by line: comments with `#` and `#.`.
    package var comments: [String] {
      (ownComments + extractedComments).map { String($0.drop { $0 == " " }) }
    }

    /// Whether a program has put the translation here and nobody has looked at it yet.
    package var isFuzzy: Bool {
      get { flags.contains(Self.fuzzy) }
      set {
        flags.removeAll { $0 == Self.fuzzy }
        if newValue { flags.insert(Self.fuzzy, at: 0) }
      }
    }

    private static let fuzzy = "fuzzy"

    /// Whether there is a translation, whoever stands by it.
    package var hasTranslation: Bool { translations.first?.value.isEmpty == false }

    /// The translation, if somebody stands by it.
    package var usableTranslation: Text? {
      guard !isFuzzy, let text = translations.first, !text.value.allSatisfy(\.isWhitespace) else {
        return nil
      }
      return text
    }
  }

  /// The file.
  package let source: SourceText
  /// The entry with the header; `nil` in a file without one.
  package let headerEntry: Entry?
  /// The entries, without the header.
  package let entries: [Entry]
  /// The fields of the header by their names, for example `Plural-Forms`.
  package let header: [String: String]

  /// Where the header stands in the file, in bytes; the start of a file without one.
  package var headerRange: Range<Int> { headerEntry?.translations.first?.range ?? 0..<0 }

  /// Reads a file.
  ///
  /// Every mistake is reported; the entries without one are kept.
  package static func read(_ source: SourceText) -> (file: POFile, diagnostics: [Diagnostic]) {
    var reader = POReader(source)
    reader.read()
    return (POFile(source, reader.entries), reader.diagnostics)
  }

  private init(_ source: SourceText, _ entries: [Entry]) {
    headerEntry = entries.first { $0.id.value.isEmpty && $0.context == nil }
    self.source = source
    var entries = entries
    entries.removeAll { $0.id.value.isEmpty && $0.context == nil }
    self.entries = entries
    let fields = Self.headerFields(headerEntry?.translations.first?.value ?? "")
    header = Dictionary(fields.map { ($0.name, $0.value) }) { $1 }
  }

  /// The lines `Name: value` of a header, in their order.
  package static func headerFields(_ text: String) -> [(name: String, value: String)] {
    Array(text.utf8).split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let value = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
      return (String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }
}
