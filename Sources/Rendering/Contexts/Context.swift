package import Mustache
import Page
import Site
package import Words

/// What templates may name: `site`, `page` and `words`.
///
/// The shapes stand beside the functions that make the values, so that a name is added in one place; a test holds every value
/// to its shape.
package enum Context {
  /// The names that every template may use.
  package static func shape(words: Words) -> Shape {
    ["site": siteShape, "page": pageShape, "words": .object(words.texts.mapValues { _ in .text })]
  }

  /// A language that is another than that of the page.
  static let languageShape: Shape = ["tag": .text, "dir": .text]
  static let linkShape: Shape = [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text,
  ]
  static let entryShape: Shape = [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text, "description": .text,
    "descriptionLanguage": languageShape, "category": .text, "published": dayShape,
  ]
  static let dayShape: Shape = ["iso": .text, "text": .text]

  static func language(_ language: SiteLanguage) -> Value {
    ["tag": .text(language.tag.text), "dir": .text(language.tag.direction)]
  }
}
