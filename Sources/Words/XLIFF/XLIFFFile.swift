import Text

/// A file in the XML Localisation Interchange File Format, as translators' programs exchange it.
///
/// Written as version 1.2 (OASIS, 2008); read as 1.0 to 1.2, or 2.0 and 2.1 (ISO 21720).
package struct XLIFFFile: Sendable {
  /// What it translates: the name of the file that it was made of.
  package let original: String
  /// The language of the translations, as BCP 47 writes it; empty where it does not say.
  package let language: String
  /// Its texts with their translations; one that a program or its maker does not stand by is fuzzy.
  package let entries: [POFile.Entry]

  init(original: String, language: String, entries: [POFile.Entry]) {
    (self.original, self.language, self.entries) = (original, language, entries)
  }

  /// The bytes of a file with the entries of a PO file.
  ///
  /// - Parameters:
  ///   - entries: The entries, none of which counts anything.
  ///   - original: What they translate.
  ///   - languages: The language of the texts and that of the translations.
  package static func bytes(
    _ entries: [POFile.Entry], original: String, languages: (source: String, target: String)
  ) -> [UInt8] {
    var writer = XMLWriter()
    let version: KeyValuePairs = ["xmlns": "urn:oasis:names:tc:xliff:document:1.2", "version": "1.2"]
    writer.element("xliff", version) { writer in
      writer.element(
        "file",
        [
          "original": original, "source-language": languages.source, "target-language": languages.target,
          "datatype": "po",
        ]
      ) { writer in
        writer.element("body") { writer in
          for (number, entry) in entries.enumerated() { write(entry, number: number + 1, to: &writer) }
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ entry: POFile.Entry, number: Int, to writer: inout XMLWriter) {
    let isDone = entry.usableTranslation != nil
    writer.element(
      "trans-unit", ["id": String(number), "xml:space": "preserve", "approved": isDone ? "yes" : "no"]
    ) { writer in
      writer.element("source", text: entry.id.value)
      if let translation = entry.translations.first?.value, !translation.isEmpty {
        writer.element(
          "target", ["state": isDone ? "translated" : "needs-review-translation"], text: translation)
      }
      for comment in entry.extractedComments { writer.element("note", ["from": "developer"], text: comment) }
      for comment in entry.ownComments {
        writer.element("note", ["from": "translator"], text: comment.drop { $0 == " " }.utf8)
      }
      if let context = entry.context {
        writer.element("context-group", ["name": "po-entry", "purpose": "information"]) { writer in
          writer.element("context", ["context-type": "x-po-msgctxt"], text: context.value)
        }
      }
    }
  }
}
