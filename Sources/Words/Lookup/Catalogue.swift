package import Diagnostics

/// The words of one language by their names, as its PO file has them.
///
/// `msgctxt` is the name of a word, `msgid` says it in English, and `msgstr` in the language of the file. The file of
/// English itself may leave `msgstr` empty.
package struct Catalogue: Sendable {
  /// A word.
  struct Word: Sendable {
    /// The name.
    let name: POFile.Text
    /// The text, or one for each plural form; empty where it is not translated.
    let forms: [POFile.Text]
    /// The text in English, and that for several.
    let english: [String]
    /// Whether it counts something.
    let isPlural: Bool

    /// The names between braces in the English text.
    let placeholders: [String]

    init(name: POFile.Text, forms: [POFile.Text], english: [String], isPlural: Bool) {
      (self.name, self.forms, self.english, self.isPlural) = (name, forms, english, isPlural)
      placeholders = Pattern.names(in: english.joined())
    }
  }

  /// The file.
  let source: SourceText
  /// The words in the order of the file.
  let words: [Word]
  /// Which form goes with a number.
  package let plurals: PluralRule
  /// Which of the four words for a numeral such as *second* goes with a number.
  let ordinals: PluralRule?
  private let indices: [String: Int]

  /// The language: the name of the file, without its ending.
  let language: String

  /// The word of a name.
  subscript(name: String) -> Word? { indices[name].map { words[$0] } }

  /// Reads the words of a language, and says what is wrong with the file by itself.
  package static func read(_ source: SourceText) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    let (file, mistakes) = POFile.read(source)
    var reader = CatalogueReader(file)
    let catalogue = Catalogue(file, words: reader.words(), plurals: reader.plurals, ordinals: reader.ordinals)
    return (catalogue, (mistakes + reader.diagnostics).sorted())
  }

  private init(_ file: POFile, words: [Word], plurals: PluralRule, ordinals: PluralRule?) {
    source = file.source
    language = Self.language(ofFile: source.file)
    (self.words, self.plurals, self.ordinals) = (words, plurals, ordinals)
    indices = Dictionary(zip(words.map(\.name.value), words.indices)) { first, _ in first }
  }

  /// The language that a file has the words of: `Templates/words/en-GB.po` those of `en-GB`.
  package static func language(ofFile file: String) -> String {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? "".utf8[...]
    return String(Substring(name.prefix { $0 != UInt8(ascii: ".") }))
  }
}
