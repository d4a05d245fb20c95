import Diagnostics
import Markdown
package import Words

/// The translations of a page's blocks, as its PO file has them.
package struct BlockTranslations: Sendable {
  /// What readers get of a block.
  enum State: Sendable {
    /// Its translation.
    case translated(POFile.Text)
    /// The block itself: it changed since it was translated.
    case changed
    /// The block itself: it was never translated.
    case untranslated
  }

  /// The file.
  package let file: POFile
  /// The entries by their texts.
  private let entries: [String: POFile.Entry]

  /// The name of the entry with the address of a page in a language.
  static let slug = "slug"

  /// Takes a file.
  package init(_ file: POFile) {
    self.file = file
    entries = Dictionary(file.entries.lazy.filter { $0.context == nil }.map { ($0.id.value, $0) }) {
      first, _ in first
    }
  }

  /// The entry of a block, if there is one.
  subscript(block: TextBlock) -> POFile.Entry? { entries[block.text] }

  /// The address that the page has in this language.
  var slug: POFile.Text? {
    file.entries.first { $0.context?.value == Self.slug }.flatMap(\.usableTranslation)
  }

  /// What readers get of each block.
  ///
  /// A block is changed where its entry is marked so, and where another entry that no block has is like it.
  func states(of blocks: [TextBlock]) -> [State] {
    var states: [State] = []
    var hasLost = false
    for block in blocks {
      guard let entry = self[block] else {
        states.append(.untranslated)
        hasLost = true
        continue
      }
      if let text = entry.usableTranslation {
        states.append(.translated(text))
      } else {
        states.append(entry.isFuzzy ? .changed : .untranslated)
      }
    }
    guard hasLost else { return states }
    var old = SimilarTexts(left(by: blocks).map(\.id.value))
    var found: [String: Bool] = [:]
    for (index, block) in blocks.enumerated() where self[block] == nil {
      let isChanged = found[block.text] ?? (old.take(likest: block.text) != nil)
      found[block.text] = isChanged
      if isChanged { states[index] = .changed }
    }
    return states
  }

  /// The translated entries that no block has any more.
  func left(by blocks: [TextBlock]) -> [POFile.Entry] {
    let texts = Set(blocks.map(\.text))
    return file.entries.filter { entry in
      entry.context == nil && !texts.contains(entry.id.value)
        && entry.translations.first?.value.isEmpty == false
    }
  }
}
