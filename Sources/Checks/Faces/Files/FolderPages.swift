package import Diagnostics
import Page
import Site

extension Check {
  /// A page called README.md or _index.md in a folder without an index.md: in other programs it is the page of the folder.
  package static let folderPageName = Check("folder-page-name", .warning)
}

/// Pages that are those of their folders in other programs, by their names.
struct FolderPages: FacesCheck {
  private static let names: Set = ["readme.md", "_index.md"]

  func findings(in faces: Faces) -> [Diagnostic] {
    faces.pages.lazy.map(\.path).filter { path in
      guard Self.names.contains(path.name.lowercased()) else { return false }
      let index = ContentPath(path.folder.isEmpty ? "index.md" : path.folder + "/index.md")
      return faces.index(of: index) == nil && !faces.unpublished.contains(index)
    }.map { path in
      Diagnostic(
        .folderPageName,
        "in other programs this is the page of its folder, and here it is one of the pages in it",
        at: path.start, fix: "call it index.md to make it the page of the folder")
    }
  }
}
