/// By what a list is sorted that readers look something up in.
package enum SortKey {
  /// A text in lower case and without accents: words that start with the same letter stand together.
  package static func of(_ text: String) -> String {
    let letters = Letters.folded(Array(text.lowercased().utf8))
    let key = String(decoding: letters, as: UTF8.self).unicodeScalars.drop { !isLetterOrDigit($0) }
    return String(String.UnicodeScalarView(key))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
