import Diagnostics
import Page

extension Articles {
  /// Where files that cannot be read, which is reported, would be published.
  package func unreadablePaths(_ files: SiteFiles) -> Set<String> {
    let found = (files.diagnostics + mistakes).filter { [.invalidUTF8, .pathOutsideSite].contains($0.check) }
    return Set(
      found.compactMap { diagnostic in
        guard let file = diagnostic.location?.file else { return nil }
        for folder in ["Content/", "Public/"] where file.hasPrefix(folder) {
          let path = String(file.dropFirst(folder.count))
          return folder == "Content/" ? ContentPath(path).outputPath : path
        }
        return nil
      })
  }
}
