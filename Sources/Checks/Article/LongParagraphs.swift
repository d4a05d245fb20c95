package import Diagnostics

extension Check {
  /// A paragraph with more sentences than the site allows.
  package static let longParagraph = Check("long-paragraph", .warning)
}

/// Paragraphs, and texts of studies, that are longer than the site allows.
///
/// Each is pointed at where it could be cut: at the first sentence that is too many. The paragraphs of a translation are those of its
/// original.
struct LongParagraphs: ProseCheck {
  func findings(in scope: ProseScope) -> [Diagnostic] {
    let most = scope.style.reading.paragraph
    let long = scope.paragraphs.filter { $0.sentences.count > most }
    guard !long.isEmpty, !scope.isTranslation else { return [] }
    let source = scope.source()
    return long.map { paragraph in
      Diagnostic(
        .longParagraph, .tooLong(sentences: paragraph.sentences.count, most: most),
        at: source.location(of: paragraph.prose.range(of: paragraph.sentences[most].range)))
    }
  }
}

extension Message {
  fileprivate static func tooLong(sentences: Int, most: Int) -> Message {
    Message(
      "this paragraph has \(sentences) sentences, \(sentences - most) more than it may",
      fix: "start a new paragraph here, or earlier")
  }
}
