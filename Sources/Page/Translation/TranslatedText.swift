package import Diagnostics
import Markdown
import Words

/// A page in another language: the structure of its source with the words of its PO file.
package struct TranslatedText: Sendable {
  /// The text, whose locations are in the two files.
  package let source: SourceText
  /// The bytes of the text that are in the language of the source.
  package let foreign: [Range<Int>]
  /// The values of the front matter and of components that are in the language of the source.
  package let foreignValues: Set<String>
  /// How many blocks the source has that must be translated.
  package let blocks: Int
  /// How many of them are not.
  package let untranslated: Int
  /// How many of those were, before the source changed.
  package let changed: Int
  /// Whether a block that warns of harm is not.
  package let hasUntranslatedWarning: Bool
  /// What is wrong with translations.
  package let diagnostics: [Diagnostic]
  /// Where the entry of the first block that is not translated stands in the PO file; `nil` where none has an entry.
  let firstUntranslated: Range<Int>?

  /// Whether everything is translated.
  package var isWhole: Bool { untranslated == 0 }

  /// Puts a page together.
  ///
  /// - Parameters:
  ///   - page: Its source, block by block.
  ///   - translations: Its PO file.
  ///   - numbers: How numbers are written in both languages; `nil` where translations need not be compared.
  init(_ page: PageBlocks, _ translations: BlockTranslations, numbers styles: EntryCheck.NumberStyles?) {
    var writer = TextWriter(page.source, translations)
    var unfit: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    var (count, untranslated, changed) = (0, 0, 0)
    var hasUntranslatedWarning = false
    var foreignValues: Set<String> = []
    var first: Range<Int>?
    for (index, state) in translations.states(of: page.blocks).enumerated() {
      let block = page.blocks[index]
      if !block.isOptional { count += 1 }
      if case .translated(let text) = state {
        if page.firsts[index] == index {
          let check = EntryCheck(
            block, text, in: translations.file.source,
            with: styles.map { EntryCheck.Comparison(source: page.facts[index], styles: $0) })
          diagnostics += check.diagnostics
          if check.isUnfit { unfit.insert(index) }
        }
        if !unfit.contains(page.firsts[index]) {
          writer.write(text, insteadOf: block)
          continue
        }
      }
      writer.write(block, isForeign: !block.isOptional)
      guard !block.isOptional else { continue }
      untranslated += 1
      if first == nil { first = translations[block]?.id.range }
      if case .changed = state { changed += 1 }
      hasUntranslatedWarning = hasUntranslatedWarning || block.isGrave
      if block.isValue { foreignValues.insert(block.text) }
    }
    (source, foreign) = writer.finish()
    (blocks, self.untranslated, self.changed) = (count, untranslated, changed)
    (self.hasUntranslatedWarning, self.foreignValues) = (hasUntranslatedWarning, foreignValues)
    (self.diagnostics, firstUntranslated) = (diagnostics, first)
  }
}

extension EntryCheck.NumberStyles {
  /// How languages write numbers, as their words say; both ways where there are no words in a language.
  init(_ words: (source: Words, translation: Words)) {
    source = WrittenDigits.Style(decimal: words.source.decimalSeparator)
    translation =
      words.translation.isTranslated
      ? [WrittenDigits.Style(decimal: words.translation.decimalSeparator)]
      : [.init(decimal: "."), .init(decimal: ",")]
  }
}
