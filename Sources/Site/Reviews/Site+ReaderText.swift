package import Diagnostics
package import Evidence
package import Files
import Markdown
package import Page

extension Site {
  /// What readers get of a page.
  ///
  /// Its file is read again.
  ///
  /// - Throws: ``FileError`` where the file cannot be read, or has changed.
  package func readerText(of article: Article) throws(FileError) -> ReaderText {
    readerText(try unchangedSource(of: article), at: article.path)
  }

  /// What readers of this site would get of a version of a page.
  ///
  /// - Parameter studies: The studies at the time of that version; those of the site where it is `nil`.
  package func readerText(
    _ source: SourceText, at path: ContentPath, studies: StudyLibrary? = nil
  ) -> ReaderText {
    ReaderText(source, at: path, in: surroundings(with: studies))
  }

  /// What the reviewed text of pages depends on besides their files, perhaps with other studies.
  func surroundings(with studies: StudyLibrary?) -> ArticleSurroundings {
    ArticleSurroundings(
      root: root, studies: studies ?? self.studies,
      forms: surroundings.editions[SiteLanguages.main].ofArticles.forms,
      options: Document.Options(allowsRawHTML: settings.allowsRawHTML))
  }
}
