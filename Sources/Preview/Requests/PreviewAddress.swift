/// The addresses of the preview's own.
///
/// No published file can have them: `.handout` is the name of the file that marks a published folder.
enum PreviewAddress {
  private static let folder = "/.handout/"
  /// What runs in every page.
  static let script = folder + "preview.js"
  /// How the preview's own texts look.
  static let styles = folder + "preview.css"
  /// What is wrong with the files.
  static let problems = folder + "problems"
  /// Before the path of a page: the changes that it has to know of.
  static let changes = folder + "changes"
}
