internal import Page
internal import Diagnostics
internal import Digest
internal import Files
internal import Site

/// Reads the articles of a site, each unless it is remembered.
struct ArticleReader: Sendable {
  /// What the articles depend on besides their files.
  let surroundings: Surroundings
  /// Takes the HTML of the articles, which stays in memory otherwise.
  let store: (any TextStore)?

  /// What reading a file came to.
  struct Reading: Sendable {
    /// The article; what is wrong with the file where it holds no text.
    let article: Result<Article, InvalidUTF8>
    /// The page, with the identity of its file.
    let page: SiteFiles.ListedPage
    /// Whether the article is the remembered one.
    var isRemembered = false
  }

  /// Reads files on all cores.
  ///
  /// - Parameter remembered: The articles that are remembered, by path, of the same surroundings.
  func read(
    _ files: SiteFiles, _ remembered: [RememberedArticle]
  ) async throws(FileError) -> [Reading] {
    let places = PathOrder.places(
      of: files.pages, by: \.file.path.text, in: remembered, by: \.article.path.text)
    return try await files.read { page, original, index throws(FileError) in
      try read(page, places[index].map { remembered[$0] }, original)
    } article: {
      try? $0.article.get()
    }
  }

  private func read(
    _ page: SiteFiles.ListedPage, _ remembered: RememberedArticle?,
    _ original: () throws(FileError) -> OriginalPage?
  ) throws(FileError) -> Reading {
    // A quiz is checked against the proof of its original.
    let isSettled = page.file.translation == nil || remembered?.article.quiz == nil
    if let remembered, isSettled, page.identity != nil, remembered.identity == page.identity,
      remembered.identityOfOriginal == page.identityOfOriginal
    {
      return Reading(article: .success(remembered.article), page: page, isRemembered: true)
    }
    let (own, known) = (surroundings.ofArticle(at: page.file.path), try original())
    let text: PageText
    switch try page.file.pageText(in: own.translations, known?.blocks) {
    case .failure(let error): return Reading(article: .failure(error), page: page)
    case .success(let read): text = read
    }
    if let remembered, isSettled, text.digest == remembered.article.digest {
      return Reading(article: .success(remembered.article), page: page, isRemembered: true)
    }
    let article = Article(parsing: text, of: page.file, in: own, store: store, proof: known?.proof)
    return Reading(article: .success(article), page: page)
  }
}
