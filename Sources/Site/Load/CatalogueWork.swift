package import Diagnostics
import Evidence
package import Files
package import Page
import Text
package import Words

/// The PO files of a language: which there are, and what each must hold.
package struct CatalogueWork: Sendable {
  /// One PO file.
  package struct Item: Sendable {
    /// The file, by its path in Content.
    package let path: ContentPath
    /// What it translates, by its path in Content.
    package let original: String
    /// The file as it is; `nil` where there is none.
    package let source: SourceText?

    /// What is in the file; `nil` where there is none.
    package var file: POFile? { source.map { POFile.read($0).file } }

    /// What cannot be read in the file, and would be lost if it were written anew.
    package var mistakes: [Diagnostic] { source.map { POFile.read($0).diagnostics } ?? [] }
  }

  /// The files that there are, or could be, with that of the whole site first.
  package let items: [Item]
  private let language: LanguageTag
  private let settings: SiteSettings
  private let studies: SourceText?
  private let pages: [ContentPath: PageFile]

  /// Lists the files of a language.
  ///
  /// - Parameters:
  ///   - files: The site.
  ///   - language: One of its languages, but not the main one.
  ///   - settings: What site.yml says.
  /// - Throws: ``FileError`` where a file cannot be read.
  package init(_ files: SiteFiles, in language: SiteLanguage, _ settings: SiteSettings) throws(FileError) {
    (self.language, self.settings, studies) = (language.tag, settings, files.studies)
    let site = ContentPath(language.folder + SiteCatalogue.name)
    var items = [
      Item(path: site, original: SiteCatalogue.original, source: files.catalogues[language.tag.text])
    ]
    var pages: [ContentPath: PageFile] = [:]
    var catalogues: [ContentPath: PageFile] = [:]
    for page in files.pages where settings.languages.place(of: page.file.path) == SiteLanguages.main {
      pages[page.file.path] = page.file
    }
    var own: Set<ContentPath> = []
    for page in files.pages where page.file.path.text.hasPrefix(language.folder) {
      let original = settings.languages.local(page.file.path)
      if let translation = page.file.translation {
        catalogues[original] = translation.catalogue
      } else {
        own.insert(original)
      }
    }
    for path in pages.keys.sorted() where !own.contains(path) {
      var source: SourceText?
      if let file = catalogues[path] { source = try file.textIfValid() }
      items.append(Item(path: language.path(of: path).catalogue, original: path.text, source: source))
    }
    (self.items, self.pages) = (items, pages)
  }

  /// What a file must hold; `nil` where its original cannot be read as text.
  package func update(of item: Item) throws(FileError) -> CatalogueUpdate? {
    guard item.original != SiteCatalogue.original else {
      let library =
        studies.map { StudyLibrary.read($0).library } ?? StudyLibrary(emptyFile: ContentPath.studies.file)
      return CatalogueUpdate(settings, library, in: language, from: item.file)
    }
    let path = ContentPath(item.original)
    guard let file = pages[path] else { return nil }
    let translation = TranslationFile(
      PageFile(item.path, SourceText(file: "", "")), of: file, anchors: settings.anchors)
    guard case .success(let blocks) = try translation.blocks() else { return nil }
    return CatalogueUpdate(blocks, at: path, in: language, from: item.file)
  }
}

extension PageFile {
  /// The text of the file; `nil` where its bytes are none.
  fileprivate func textIfValid() throws(FileError) -> SourceText? { try? pageText(in: nil).get().source }
}
