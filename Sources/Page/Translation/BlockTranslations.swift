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
  /// The places of the entries in the file by their texts.
  private let places: [String: Int]

  /// The name of the entry with the address of a page in a language.
  static let slug = "slug"
  /// The field of the header with old addresses of the page in a language.
  package static let aliases = "X-Aliases"

  /// Takes a file.
  package init(_ file: POFile) {
    self.file = file
    var places = [String: Int](minimumCapacity: file.entries.count)
    for (place, entry) in file.entries.enumerated() where entry.context == nil {
      places[entry.id.value] = place
    }
    self.places = places
  }

  /// The entry of a block, if there is one.
  subscript(block: TextBlock) -> POFile.Entry? { places[block.text].map { file.entries[$0] } }

  /// The address that the page has in this language.
  var slug: POFile.Text? {
    file.entries.first { $0.context?.value == Self.slug }.flatMap(\.usableTranslation)
  }

  /// The old addresses of the page in this language, which the header names one after the other.
  var aliases: [Located<String>] {
    guard file.header[Self.aliases] != nil, let text = file.headerEntry?.translations.first else { return [] }
    let (value, places) = (Array(text.value.utf8), text.places(in: file.source))
    let field = "\(Self.aliases):"
    return value.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: field.utf8) }.flatMap { line in
      line.dropFirst(field.utf8.count).split(whereSeparator: \.isSpace).map { alias in
        Located(
          value: String(decoding: alias, as: UTF8.self),
          location: file.source.location(of: places[alias.startIndex]..<places[alias.endIndex]))
      }
    }
  }

  /// What readers get of each block.
  ///
  /// A block is changed where its entry is marked so, and where another entry that no block has is like it.
  func states(of blocks: [TextBlock]) -> [State] {
    var states: [State] = []
    states.reserveCapacity(blocks.count)
    var hasLost = false
    var next = 0
    for block in blocks {
      // Most entries stand in the order of their blocks, and are found without looking for them.
      guard let place = isEntry(next, of: block) ? next : places[block.text] else {
        states.append(.untranslated)
        hasLost = true
        continue
      }
      next = place + 1
      if let text = file.entries[place].usableTranslation {
        states.append(.translated(text))
      } else {
        states.append(file.entries[place].isFuzzy ? .changed : .untranslated)
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

  private func isEntry(_ place: Int, of block: TextBlock) -> Bool {
    place < file.entries.count && file.entries[place].context == nil
      && file.entries[place].id.value == block.text
  }

  /// The translated entries that no block has any more.
  func left(by blocks: [TextBlock]) -> [POFile.Entry] {
    let texts = Set(blocks.map(\.text))
    return file.entries.filter { entry in
      entry.context == nil && !texts.contains(entry.id.value)
        && entry.hasTranslation
    }
  }
}
