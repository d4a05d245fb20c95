import Digest
package import Words

/// The sign-off of a translator in the header of a PO file: who checked it, when, and which text.
package struct SignOff: Sendable, Hashable {
  /// Who checked.
  package let name: String
  /// When.
  package let day: Day
  /// What was checked.
  package let stamp: String

  /// The fields of the header.
  package enum Field {
    /// Who checked.
    package static let name = "X-Checked-By"
    /// When.
    package static let day = "X-Checked-On"
    /// What was checked.
    package static let stamp = "X-Checked-Text"
  }

  /// Signs a text.
  package init(by name: String, on day: Day, of stamp: String) {
    (self.name, self.day, self.stamp) = (name, day, stamp)
  }

  /// Reads the sign-off of a file; `nil` where nobody signed it.
  package init?(_ file: POFile) {
    guard let name = file.header[Field.name], !name.isBlank,
      let day = file.header[Field.day].flatMap({ Day(iso: $0) })
    else { return nil }
    self.init(by: name, on: day, of: file.header[Field.stamp] ?? "")
  }

  /// Whether it is that of a text.
  package func holds(for stamp: String) -> Bool { self.stamp == stamp }

  /// The stamp of pairs of texts and their translations.
  ///
  /// It changes with any of them, and with their order.
  package static func stamp(of pairs: some Sequence<(text: String, translation: String)>) -> String {
    var hash = SHA256()
    for pair in pairs {
      for text in [pair.text, pair.translation] {
        hash.update("\(text.utf8.count) ")
        hash.update(text)
      }
    }
    return TextStamp(hash.finish()).text
  }

  /// A file with a sign-off in its header.
  package func written(into file: POFile) -> [UInt8] {
    var header = file.headerEntry ?? POFile.header([])
    var fields = POFile.headerFields(header.translations.first?.value ?? "")
    for (name, value) in [(Field.name, self.name), (Field.day, day.iso), (Field.stamp, stamp)] {
      fields.removeAll { $0.name == name }
      fields.append((name, value))
    }
    header.translations = POFile.header(fields).translations
    return POFile.bytes(header: header, file.entries)
  }
}

extension BlockTranslations {
  /// The stamp of the translation of some blocks.
  package func stamp(of page: PageBlocks) -> String {
    SignOff.stamp(
      of: page.blocks.lazy.map { ($0.text, self[$0]?.usableTranslation?.value ?? "") }
        + [("", slug?.value ?? "")])
  }
}
