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

  static let linkShape: Shape = ["title": .text, "url": .text]
  static let entryShape: Shape = [
    "title": .text, "url": .text, "description": .text, "category": .text, "published": dayShape,
  ]
  static let dayShape: Shape = ["iso": .text, "text": .text]
}
