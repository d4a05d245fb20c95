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
  /// A message for each change.
  static let changes = folder + "changes"
  /// Before the name of a form: where it is sent.
  static let forms = folder + "forms/"
  /// Before the path of a page: what it should show.
  static let state = folder + "state"

  /// The name of the form that is sent to an address.
  static func form(at target: String) -> String? {
    target.hasPrefix(forms) ? String(target.dropFirst(forms.count).prefix { $0 != "?" }) : nil
  }
}
