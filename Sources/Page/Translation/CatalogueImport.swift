package import Words

/// Puts the translations of another file into a PO file: those that came back from a translator.
package struct CatalogueImport {
  /// The bytes of the file.
  package let bytes: [UInt8]
  /// How many translations were taken over.
  package let taken: Int
  /// How many of the file's translations belong to no text of the page.
  package let unknown: Int

  /// Takes over translations.
  ///
  /// A translation of a text that changed meanwhile stays marked as fuzzy. One that its translator does not stand by is marked so.
  ///
  /// - Parameters:
  ///   - entries: What came back.
  ///   - file: The PO file, up to date.
  package init(_ entries: [POFile.Entry], into file: POFile) {
    var places: [String: Int] = [:]
    var former: [String: Int] = [:]
    for (index, entry) in file.entries.enumerated() {
      // Some programs lose the context, of which there is one alone.
      if entry.context != nil, places[entry.id.value] != nil { continue }
      places[entry.id.value] = index
      if let previous = entry.previous.id { former[previous] = index }
    }
    var result = file.entries
    var (taken, unknown) = (0, 0)
    for entry in entries {
      guard let translation = entry.translations.first?.value, !translation.isEmpty else { continue }
      let exact = places[entry.id.value]
      guard let index = exact ?? former[entry.id.value] else {
        unknown += 1
        continue
      }
      let isFuzzy = entry.isFuzzy || exact == nil
      let isSame = result[index].translations.first?.value == translation
      if isSame, result[index].isFuzzy == isFuzzy { continue }
      result[index].translations = [POFile.Text(translation)]
      result[index].isFuzzy = isFuzzy
      if !isFuzzy { result[index].previous = POFile.Previous() }
      taken += 1
    }
    (self.taken, self.unknown) = (taken, unknown)
    bytes = POFile.bytes(header: file.headerEntry ?? POFile.header([]), result)
  }
}
