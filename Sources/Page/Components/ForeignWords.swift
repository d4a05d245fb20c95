import Text

/// The words of components that are in the language of the original on a page in another.
struct ForeignWords {
  /// Those that editors wrote in the page.
  private let texts: Set<String>
  private let source: LanguageTag?
  private let attributes: String

  /// None: all words are in the language of the page.
  init() { (texts, source, attributes) = ([], nil, "") }

  /// Names the words of a page; those of site.yml and of the studies have marks already.
  init(_ texts: Set<String>, in surroundings: TranslationSurroundings) {
    (self.texts, source) = (texts, surroundings.source)
    attributes = surroundings.source.attributes(among: surroundings.language)
  }

  /// The tag of the language of a text, if that is another.
  func tag(of text: String) -> String? { texts.contains(text) ? source?.text : nil }

  /// A text with marks around it if it is in another language.
  func marked(_ text: String) -> String { texts.contains(text) ? ForeignMark.around(text) : text }

  /// HTML in which each of these words says its language.
  func elements(in html: [UInt8]) -> [UInt8] { ForeignMark.elements(in: html, attributes: attributes) }
}
