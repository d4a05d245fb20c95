package import Diagnostics

extension Check {
  /// A sentence with more words than the site allows.
  package static let longSentence = Check("long-sentence", .warning)
}

/// Sentences that are longer than the site allows.
struct LongSentences: ProseCheck {
  func findings(in scope: ProseScope) -> [Diagnostic] {
    let most = scope.style.reading.sentence
    let long = scope.paragraphs.flatMap { paragraph in
      paragraph.sentences.filter { $0.words.count > most }.map { (paragraph.prose, $0) }
    }
    guard !long.isEmpty else { return [] }
    let source = scope.source()
    return long.map { prose, sentence in
      Diagnostic(
        .longSentence, .tooLong(words: sentence.words.count, most: most, isTranslation: scope.isTranslation),
        at: source.location(of: prose.range(of: sentence.range)))
    }
  }
}

extension Message {
  fileprivate static func tooLong(words: Int, most: Int, isTranslation: Bool) -> Message {
    Message(
      "this sentence has \(words) words, \(words - most) more than it may",
      // An entry of a PO file is one text, which cannot become a list.
      fix: isTranslation ? "make two sentences of it" : "make two of it, or a list")
  }
}
