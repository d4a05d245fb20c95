package import Diagnostics
package import Digest

/// The text of a page as it was read: that of its file, or of the file that it translates with the words of another.
package struct PageText: Sendable {
  /// The text.
  package let source: SourceText
  /// What it is made of, if it is a translation.
  let translation: MadeTranslation?

  /// Takes the text of a file.
  package init(_ source: SourceText) { (self.source, translation) = (source, nil) }

  init(_ source: SourceText, _ translation: MadeTranslation) {
    (self.source, self.translation) = (source, translation)
  }

  /// The digest of all that the text is made of.
  package var digest: Digest { translation?.digest ?? SHA256.digest(of: source.bytes) }
}

/// How the text of a translation was made.
struct MadeTranslation: Sendable {
  /// The page that it translates.
  let original: ContentPath
  /// The digest of both files.
  let digest: Digest
  /// What came of each block.
  let text: TranslatedText
  /// The bytes of the page that are in the language of the original.
  let foreign: [Range<Int>]
  /// Whether the page only leads to its original, as a quiz does that is not translated as a whole.
  let isStandIn: Bool
  /// The address of its own below its language; `nil` for that of the original.
  let slug: String?
  /// The old addresses of its own.
  let aliases: [Located<String>]
  /// The sign-off of a translator, whether it still holds or not.
  let signOff: SignOff?
  /// Whether it does.
  let isSignOffValid: Bool
  /// What is wrong with the PO file.
  let diagnostics: [Diagnostic]
}
