import Page

extension ContentPath {
  /// Whether the file lies in a folder and in none below it; an empty folder is the top.
  func isDirectly(in folder: String) -> Bool {
    self.folder.utf8.elementsEqual(folder.utf8)
  }
}
