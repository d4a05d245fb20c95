import Files
import Page

extension ContentPath {
  /// Whether the file lies in a folder and in none below it; an empty folder is the top.
  func isDirectly(in folder: String) -> Bool {
    PathOrder.compare(self.folder, folder) == 0
  }
}
