import Diagnostics
import Markdown
import Words

/// Brings a PO file up to date with its source.
///
/// New blocks come empty. A block that changed keeps the translation that it had, marked fuzzy, with its old text. What the
/// source no longer has goes. Everything else stays as translators wrote it; the same twice gives the same bytes.
package struct CatalogueUpdate {
  /// The bytes of the file.
  package let bytes: [UInt8]
  /// How many texts are new, changed and gone.
  package let added: Int, changed: Int, removed: Int
  /// How many texts there are, without the address of the page, and how many of them have a translation that counts.
  package let entries: Int, translated: Int

  /// An entry as the source asks for it.
  struct Wanted {
    let context: String?
    let text: String
    /// What translators are told.
    let comments: [String]
  }

  /// Updates a file.
  ///
  /// - Parameters:
  ///   - wanted: The entries, in order; of those with the same text and context, the first counts.
  ///   - old: The file as it was; `nil` where there is none.
  ///   - header: The fields that its header must have, and what to say above the header of a new file.
  init(
    _ wanted: [Wanted], from old: POFile?,
    header: (fields: [(name: String, value: String)], comments: [String])
  ) {
    var known: [Key: POFile.Entry] = [:]
    for entry in old?.entries ?? [] { known[Key(entry)] = entry }
    var seen: Set<Key> = []
    let unique = wanted.filter { seen.insert(Key(context: $0.context, text: $0.text)).inserted }
    let lost = (old?.entries ?? []).filter {
      !seen.contains(Key($0)) && $0.context == nil && $0.hasTranslation
    }
    var similar = SimilarTexts(lost.map(\.id.value))
    var (added, changed, translated) = (0, 0, 0)
    let entries = unique.map { item -> POFile.Entry in
      var entry = POFile.Entry(context: item.context, id: item.text)
      if let kept = known[Key(context: item.context, text: item.text)] {
        entry = kept
        entry.id = POFile.Text(item.text)
        if kept.usableTranslation != nil { entry.previous = POFile.Previous() }
      } else if item.context == nil, let place = similar.take(likest: item.text) {
        let former = lost[place]
        entry.translations = former.translations
        entry.ownComments = former.ownComments
        // Of a translation that was out of date already, the text that it translates stays.
        let previous = former.isFuzzy ? former.previous.id ?? former.id.value : former.id.value
        let isChanged = previous != item.text
        entry.previous = isChanged ? POFile.Previous(id: previous) : POFile.Previous()
        entry.flags = former.flags
        entry.isFuzzy = isChanged
        changed += 1
      } else if item.context == nil {
        added += 1
      }
      entry.extractedComments = item.comments
      entry.references = []
      if entry.usableTranslation != nil, item.context == nil { translated += 1 }
      return entry
    }
    (self.added, self.changed, self.translated) = (added, changed, translated)
    self.entries = entries.count { $0.context == nil }
    removed = (old?.entries ?? []).count { !seen.contains(Key($0)) } - changed
    bytes = POFile.bytes(header: Self.header(of: old, header), entries)
  }

  /// What tells entries apart.
  private struct Key: Hashable {
    let context: String?
    let text: String

    init(context: String?, text: String) { (self.context, self.text) = (context, text) }

    init(_ entry: POFile.Entry) { self.init(context: entry.context?.value, text: entry.id.value) }
  }

  /// The header of a file with the fields that it must have; others stay, such as those of translators' programs.
  private static func header(
    of old: POFile?, _ wanted: (fields: [(name: String, value: String)], comments: [String])
  ) -> POFile.Entry {
    guard let old, let entry = old.headerEntry else {
      return POFile.header(wanted.fields, comments: wanted.comments)
    }
    var fields = POFile.headerFields(entry.translations.first?.value ?? "")
    for field in wanted.fields {
      if let index = fields.firstIndex(where: { $0.name == field.name }) {
        fields[index].value = field.value
      } else {
        fields.append(field)
      }
    }
    var header = POFile.header(fields, comments: entry.ownComments)
    header.flags = entry.flags
    header.isFuzzy = false
    header.extractedComments = entry.extractedComments
    return header
  }
}
