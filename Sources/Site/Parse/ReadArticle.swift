package import Page
import Diagnostics
package import Digest
package import Files

/// A page that was read, now or for a build before.
package struct ReadArticle: Sendable {
  /// What its file tells.
  package let article: Article
  /// What tells whether the file is still the same; `nil` where only its bytes tell.
  package let identity: FileIdentity?
  /// Whether it was known from the build before, so that nothing of it is new.
  package let isKnown: Bool

  /// Pairs an article with what tells its file apart.
  package init(_ article: Article, identity: FileIdentity?, isKnown: Bool) {
    (self.article, self.identity, self.isKnown) = (article, identity, isKnown)
  }
}

/// The pages as a build before found them.
package struct KnownArticles: Sendable {
  /// Tells apart what, besides their files, the pages depended on: ``Site/surroundingsDigest``.
  let surroundings: Digest
  /// The pages, by the bytes of their paths.
  let articles: [ReadArticle]

  /// Takes what a build before found.
  package init(surroundings: Digest, articles: [ReadArticle]) {
    (self.surroundings, self.articles) = (surroundings, articles)
  }

  /// For each listed page what is known of it; both lists are in the order of their paths.
  func matched(with pages: [SiteFiles.ListedPage]) -> [ReadArticle?] {
    var index = 0
    return pages.map { page in
      let path = page.file.path.text
      while index < articles.count, PathOrder.precedes(articles[index].article.path.text, path) { index += 1 }
      guard index < articles.count, PathOrder.compare(articles[index].article.path.text, path) == 0 else {
        return nil
      }
      return articles[index]
    }
  }
}

/// Reads pages, each unless it is known already.
struct PageReader: Sendable {
  let surroundings: ArticleSurroundings
  let store: (any TextStore)?

  /// A page; what is wrong with its file where it holds no text.
  func read(_ page: SiteFiles.ListedPage, known: ReadArticle?) throws(FileError) -> Result<
    ReadArticle, InvalidUTF8
  > {
    if let known, let identity = page.identity, identity == known.identity {
      return .success(ReadArticle(known.article, identity: identity, isKnown: true))
    }
    switch try page.file.text() {
    case .failure(let error): return .failure(error)
    case .success(let source):
      if let known, SHA256.digest(of: source.bytes) == known.article.digest {
        return .success(ReadArticle(known.article, identity: page.identity, isKnown: true))
      }
      let article = Article(parsing: source, of: page.file, in: surroundings, store: store)
      return .success(ReadArticle(article, identity: page.identity, isKnown: false))
    }
  }
}
