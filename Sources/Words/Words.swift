package import Diagnostics
import Synchronization
import Text

/// Every word that the program itself says to readers, in one language.
///
/// Each word is a member of this type, made from `Catalogues/en.po` when the program is built: `words.calloutNote`,
/// `words.people(count: 3)`. A word that is not in that file does not compile, and neither does a value too many.
///
/// A reference, since whatever makes a page holds it, and nothing of it ever changes.
package final class Words: Sendable {
  private let phrases: [Phrase]
  private let sources: WordSources
  /// The texts that templates may take by name: those of the program that are whole by themselves, and a site's own.
  package let texts: [String: String]
  /// The dates of each month, but for their numbers, as sentences and as references have them.
  let dates: (long: [Pattern], short: [Pattern])

  /// The program's own words in English.
  package static let english = shipped(in: "en")

  /// Puts together the words of a language.
  ///
  /// - Parameters:
  ///   - files: The site's own files of words, each named after its language: `Templates/words/de.po`.
  ///   - language: The language of the site as BCP 47 writes it.
  /// - Returns: The words, and what is wrong with the files.
  package static func read(_ files: [SourceText], language: String) -> (
    words: Words, diagnostics: [Diagnostic]
  ) {
    guard !files.isEmpty else { return (shipped(in: language), []) }
    let read = files.map { Catalogue.read($0) }
    let sources = WordSources(read.map(\.catalogue), language: language)
    return (Words(sources), read.flatMap(\.diagnostics) + sources.check())
  }

  /// The program's own words in a language, put together once.
  private static func shipped(in language: String) -> Words {
    shipped.withLock { known in
      if let words = known[language] { return words }
      let words = Words(WordSources([], language: language))
      known[language] = words
      return words
    }
  }

  private static let shipped = Mutex<[String: Words]>([:])

  /// The quotation marks of the language; `nil` where they are those of English.
  package let quotationMarks: QuotationMarks?
  /// Whether the language is written from right to left.
  package let isRightToLeft: Bool

  private init(_ sources: WordSources) {
    quotationMarks = QuotationMarks(ofLanguage: sources.language)
    isRightToLeft = LanguageTag(sources.language)?.isRightToLeft ?? false
    let phrases = sources.phrases()
    (self.sources, self.phrases, texts) = (sources, phrases, sources.texts())
    dates = Self.dates(phrases)
  }

  /// Whether there are words in the language of the site at all, be they a site's own.
  package var isTranslated: Bool { sources.hasLanguage }

  /// Whether the program says everything in its own English words.
  package var isProgramsEnglish: Bool { sources.changesNothing }

  /// The words of the site's own files that neither the program nor a template takes.
  package func unknownWords(takenByTemplates taken: Set<String>) -> [Diagnostic] {
    sources.unknownWords(takenByTemplates: taken)
  }

  /// A text in a place of its own, so that among letters from right to left one from left to right takes no number after it along
  /// (Unicode Standard Annex 9, first strong isolate).
  package func isolated(_ text: String) -> String { isRightToLeft ? "\u{2068}\(text)\u{2069}" : text }

  /// The text of a word.
  ///
  /// - Parameter values: What comes in the places of its names, in the order in which `en.po` has them.
  func text(_ key: Key, _ values: [String] = []) -> String { phrases[key.rawValue].text(values) }

  /// The text of a word that goes with a number.
  func text(_ key: Key, count: Int, _ values: [String]) -> String {
    phrases[key.rawValue].text(for: count, values)
  }

  /// Which of four words goes with a number, such as those for *first*, *second*, *third* and *fourth*.
  func ordinal(_ number: Int) -> Int { sources.ordinals?.form(for: number) ?? 3 }
}
