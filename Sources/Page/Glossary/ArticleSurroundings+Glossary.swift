extension ArticleSurroundings {
  /// The words of the glossary that a page explains, by their places there.
  ///
  /// None on the page of the glossary itself, in a quiz, whose templates show its texts more than once, and where its editor does not
  /// want it.
  func terms(explainedIn text: ArticleText, of path: ContentPath, _ frontMatter: FrontMatter) -> [Int] {
    guard let glossary, glossary.path != path, frontMatter.explainsTerms, !frontMatter.isQuiz else {
      return []
    }
    return glossary.terms(in: text)
  }
}
