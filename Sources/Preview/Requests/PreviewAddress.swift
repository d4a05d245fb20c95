/// The preview's own addresses.
///
/// No published file can have them: `.handout` is the file that marks a published folder.
enum PreviewAddress {
  private static let folder = "/.handout/"
  /// The script in every page.
  static let script = folder + "preview.js"
  /// The stylesheet of the preview's own texts.
  static let styles = folder + "preview.css"
  /// The list of problems.
  static let problems = folder + "problems"
  /// A message for each change.
  static let changes = folder + "changes"
  /// The prefix of the addresses that forms are sent to; the name of the form follows.
  static let forms = folder + "forms/"
  /// The prefix of the addresses of page states; the path of the page follows.
  static let state = folder + "state"

  /// The name of the form that belongs to an address.
  static func form(at target: String) -> String? {
    target.hasPrefix(forms) ? String(target.dropFirst(forms.count).prefix { $0 != "?" }) : nil
  }
}
