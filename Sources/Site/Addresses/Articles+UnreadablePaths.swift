import Diagnostics
package import Page

extension Articles {
  /// Where files that cannot be read, which is reported, would be published.
  package func unreadablePaths(_ files: SiteFiles, _ languages: SiteLanguages) -> Set<String> {
    let found = (files.diagnostics + mistakes).filter { [.invalidUTF8, .pathOutsideSite].contains($0.check) }
    return Set(
      found.compactMap { diagnostic in
        guard let file = diagnostic.location?.file else { return nil }
        for folder in ["Content/", "Public/"] where file.hasPrefix(folder) {
          let path = String(file.dropFirst(folder.count))
          guard folder == "Content/" else { return path }
          let file = ContentPath(path)
          return file.outputPath(inLanguage: languages.place(of: file))
        }
        return nil
      })
  }
}
