package import Page
import Diagnostics
import Digest
package import Files

extension Site {
  /// The HTML of a page's text, its links led to where the pages they name are published.
  ///
  /// - Parameter moved: These links, if they are known.
  /// - Throws: ``FileError`` where the file has to be read again and cannot be, or has changed.
  package func text(of page: Page, movedLinks moved: MovedLinks? = nil) throws(FileError) -> ArticleText {
    let text = try writtenText(of: page)
    let moved = moved ?? movedLinks(of: page)
    return moved.isEmpty ? text : text.mapped(moved.apply)
  }

  private func writtenText(of page: Page) throws(FileError) -> ArticleText {
    switch page.article.text {
    case .memory(let text): return text
    case .store(let store, let place):
      if let text = try? ArticleText(record: try store.bytes(at: place)) { return text }
      return try textOfFile(page)
    case .file: return try textOfFile(page)
    }
  }

  private func textOfFile(_ page: Page) throws(FileError) -> ArticleText {
    let text = try unchangedText(of: page.article)
    return ArticleText(text, at: page.path, in: surroundings.ofArticle(at: page.path))
  }

  /// The text of a page's file, read again.
  ///
  /// - Throws: ``FileError`` where the file has changed: only what was checked may be published.
  func unchangedSource(of article: Article) throws(FileError) -> SourceText {
    try unchangedText(of: article).source
  }

  private func unchangedText(of article: Article) throws(FileError) -> PageText {
    guard case .success(let text) = try article.file.pageText(in: nil), text.digest == article.digest else {
      throw FileError(.read, folder + "/" + article.path.file, .changedMeanwhile)
    }
    return text
  }
}
