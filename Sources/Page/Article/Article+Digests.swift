import Diagnostics
import Digest

extension Article {
  /// The digests of a page's file, and of what other pages can show of it: front matter, headings, cited sources, shown
  /// studies, named files, and of a translation what is not translated, and its addresses.
  ///
  /// Both start with the bytes of the front matter. A page without any is seen by its first line, at which messages point.
  static func digests(
    of source: SourceText, bodyStart: Int, _ outline: Outline, _ citations: ArticleCitations,
    _ shownStudies: [String], files: [String], _ translation: TranslationFacts?, aliases: [Located<String>]
  ) -> (file: Digest, face: Digest) {
    var file = SHA256()
    file.update(source.bytes[..<bodyStart])
    var face = file
    file.update(source.bytes[bodyStart...])
    face.update(counted: bodyStart)
    if bodyStart == 0 { face.update(source.bytes[source.range(ofLine: 1)]) }
    face.update(counted: outline.headings.count)
    for heading in outline.headings {
      face.update(counted: heading.id)
      face.update(counted: heading.plainTitle)
      face.update(counted: heading.formerIDs.count * 2 + (heading.isTopic ? 1 : 0))
      for id in heading.formerIDs { face.update(counted: id) }
    }
    face.update(counted: outline.anchors.count)
    for anchor in outline.anchors { face.update(counted: anchor) }
    face.update(counted: citations.entries.count)
    for entry in citations.entries { face.update(counted: entry.key) }
    face.update(counted: shownStudies.count)
    for study in shownStudies { face.update(counted: study) }
    for file in files { face.update(counted: file) }
    if let translation {
      face.update(counted: translation.untranslatedTexts.count)
      for text in translation.untranslatedTexts.sorted() { face.update(counted: text) }
      // These stand in the PO file, and not in the front matter.
      face.update(counted: translation.slug ?? "")
      for alias in aliases { face.update(counted: alias.value) }
    }
    return (file.finish(), face.finish())
  }
}

extension SHA256 {
  fileprivate mutating func update(counted number: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number)) { update($0) }
  }

  /// Takes in a text with its length, so that no two lists of texts are the same bytes.
  fileprivate mutating func update(counted text: String) {
    update(counted: text.utf8.count)
    update(text)
  }
}
