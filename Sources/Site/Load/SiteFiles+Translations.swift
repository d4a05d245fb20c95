package import Diagnostics
package import Files
package import Page

extension SiteFiles {
  /// A PO file in Content, and its identity where a later change is certain to show.
  package typealias Catalogue = (file: PageFile, identity: FileIdentity?)

  /// Takes in the PO files of Content: each in the folder of a language makes a page with its original, or holds the words of the
  /// whole site.
  ///
  /// site.yml is read once more for it, where there are such files.
  ///
  /// - Parameters:
  ///   - catalogues: The files.
  ///   - read: Reads one as a text; `nil` where it is none, which is reported.
  /// - Returns: Those that are in no folder of a language, and are files like any other.
  package mutating func add(
    _ catalogues: [Catalogue], read: (inout SiteFiles, PageFile) throws(FileError) -> SourceText?
  ) throws(FileError) -> [ContentPath] {
    guard !catalogues.isEmpty else { return [] }
    let settings = SiteSettings.read(settings).settings
    let places = Dictionary(pages.indices.map { (pages[$0].file.path, $0) }) { first, _ in first }
    var others: [ContentPath] = []
    for catalogue in catalogues {
      let path = catalogue.file.path
      let place = settings.languages.place(of: path)
      let language = settings.languages[place]
      guard !language.isMain else {
        others.append(path)
        continue
      }
      guard path.text != language.folder + SiteCatalogue.name else {
        self.catalogues[language.tag.text] = try read(&self, catalogue.file)
        continue
      }
      add(catalogue, in: place, places, settings)
    }
    pages.sort { PathOrder.precedes($0.file.path.text, $1.file.path.text) }
    return others
  }

  /// Lists the page that a PO file makes with its original.
  private mutating func add(
    _ catalogue: Catalogue, in language: Int, _ places: [ContentPath: Int], _ settings: SiteSettings
  ) {
    let page = catalogue.file.path.page
    let original = page.local(inLanguage: language)
    let start = SourceText(file: catalogue.file.path.file, "").location(ofLine: 1)
    guard let place = places[original] else {
      diagnostics.append(
        Diagnostic(
          .translationWithoutPage, "there is no page \(original.file) that this could translate", at: start,
          fix: "give this file the name of its original, or remove it"))
      return
    }
    guard places[page] == nil else {
      diagnostics.append(
        Diagnostic(
          .translationWithoutPage, "\(page.file) has a text of its own, so nobody reads this translation",
          at: start,
          fix: "remove \(page.file), or this file"))
      return
    }
    let identity = pages[place].identity == nil ? nil : catalogue.identity
    let file = TranslationFile(catalogue.file, of: pages[place].file, anchors: settings.anchors)
    pages.append(
      ListedPage(PageFile(page, file), identity: identity, ofOriginal: pages[place].identity))
  }

  /// The translations of each page, by its path: their places among the pages.
  package var translations: [ContentPath: [Int]] {
    var places: [ContentPath: [Int]] = [:]
    for index in pages.indices {
      if let translation = pages[index].file.translation {
        places[translation.original.path, default: []].append(index)
      }
    }
    return places
  }
}
