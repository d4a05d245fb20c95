import Digest

extension Site {
  /// The HTML of a page's text, from wherever it is.
  ///
  /// - Throws: ``FileError`` where the file has to be read again and cannot be, or has changed since it was read.
  package func text(of page: Page) throws(FileError) -> ArticleText {
    switch page.article.text {
    case .memory(let text): return text
    case .store(let store, let place):
      if let text = try? ArticleText(record: try store.bytes(at: place)) { return text }
      return try textOfFile(page)
    case .file: return try textOfFile(page)
    }
  }

  private func textOfFile(_ page: Page) throws(FileError) -> ArticleText {
    let file = page.article.file
    let changed = FileError(.read, folder + "/" + file.path.file, .changedMeanwhile)
    // What was checked is what must be published.
    guard case .success(let source) = try file.text(),
      SHA256.digest(of: source.bytes) == page.article.digest,
      case .memory(let text) = Article(parsing: source, of: file, in: surroundings).text
    else { throw changed }
    return text
  }
}
