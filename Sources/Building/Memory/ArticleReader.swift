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
    /// The identity of the file.
    let identity: FileIdentity?
    /// Whether the article is the remembered one.
    var isRemembered = false
  }

  /// Reads files on all cores.
  ///
  /// - Parameter remembered: The articles that are remembered, by path, of the same surroundings.
  func read(
    _ pages: [SiteFiles.ListedPage], _ remembered: [RememberedArticle]
  ) async throws(FileError) -> [Reading] {
    let places = PathOrder.places(of: pages, by: \.file.path.text, in: remembered, by: \.article.path.text)
    return try await pages.indices.concurrentMap { index throws(FileError) in
      try read(pages[index], places[index].map { remembered[$0] })
    }
  }

  private func read(
    _ page: SiteFiles.ListedPage, _ remembered: RememberedArticle?
  ) throws(FileError) -> Reading {
    let identity = page.identity
    if let remembered, identity != nil, identity == remembered.identity {
      return Reading(article: .success(remembered.article), identity: identity, isRemembered: true)
    }
    let source: SourceText
    switch try page.file.text() {
    case .failure(let error): return Reading(article: .failure(error), identity: identity)
    case .success(let text): source = text
    }
    if let remembered, SHA256.digest(of: source.bytes) == remembered.article.digest {
      return Reading(article: .success(remembered.article), identity: identity, isRemembered: true)
    }
    let article = Article(
      parsing: source, of: page.file, in: surroundings.ofArticle(at: page.file.path), store: store)
    return Reading(article: .success(article), identity: identity)
  }
}
