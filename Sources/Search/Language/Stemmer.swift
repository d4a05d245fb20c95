import CStemmer

/// Finds what the forms of a word have in common, as Snowball does it: `addict` for "addicted" and "addiction".
///
/// One thread at a time may use it.
final class Stemmer {
  private let stemmer: OpaquePointer?

  /// A stemmer for a language; where Snowball knows none, each word is its own stem.
  init(_ language: SearchLanguage) { stemmer = sb_stemmer_new(language.name, "UTF_8") }

  deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

  /// The stem of a word in lower case.
  func stem(of word: [UInt8]) -> [UInt8] {
    guard let stemmer, let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}
