import Digest

extension Fingerprints {
  /// The stylesheet by which the quiz of a page decides without a script; `nil` for other pages.
  package func quizStylesheet(of page: Page) -> File? {
    guard let path = page.quizStylesheet, let quiz = page.article.quiz else { return nil }
    let bytes = Array(quiz.stylesheet.utf8)
    let digest = SHA256.digest(of: bytes)
    return File(path: isOn ? FingerprintedName.of(path, digest) : path, bytes: bytes, digest: digest)
  }
}

extension Page {
  /// Where the stylesheet that decides a quiz is published, below the output folder; `nil` for other pages.
  var quizStylesheet: String? {
    guard article.frontMatter.isQuiz else { return nil }
    let page = article.outputPath
    return page[..<(page.lastIndex(of: "/").map(page.index(after:)) ?? page.startIndex)] + "quiz-rules.css"
  }
}
