public import Diagnostics

/// Why a template could not be rendered.
///
/// The first two are mistakes of the calling program; the last is data that nests without end.
public enum RenderError: Error, Sendable, Hashable {
  /// No template has this name.
  case unknownTemplate(String)
  /// The template of this name has mistakes, which ``Templates/parse(_:)`` reported.
  case brokenTemplate(String)
  /// Templates and sections nested deeper than ``Templates/maximumDepth`` at this place.
  indirect case tooDeep(Location?)

  /// The error as a diagnostic for editors.
  public var diagnostic: Diagnostic {
    switch self {
    case .unknownTemplate(let name):
      Diagnostic(.unknownTemplate, "there is no template '\(name)'")
    case .brokenTemplate(let name):
      Diagnostic(.templateSyntax, "the template '\(name)' has mistakes and cannot be used")
    case .tooDeep(let location):
      Diagnostic(
        .endlessTemplate,
        "templates include one another more than \(Templates.maximumDepth) levels deep here",
        at: location)
    }
  }
}
