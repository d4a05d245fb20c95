public import Diagnostics

/// Why a template could not be rendered.
///
/// The first two are mistakes of the calling program; the others are data or templates without a sensible end.
public enum RenderError: Error, Sendable, Hashable {
  /// No template has this name.
  case unknownTemplate(String)
  /// The template of this name has mistakes, which ``Templates/parse(_:)`` reported.
  case brokenTemplate(String)
  /// Templates and sections nested deeper than ``Templates/maximumDepth`` at this place.
  indirect case tooDeep(Location?)
  /// The page grew larger than ``Templates/maximumSize``, or took more than ``Templates/maximumSteps``, at this place.
  indirect case tooLarge(Location?)

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
    case .tooLarge(let location):
      Diagnostic(
        .templateTooLarge,
        "a page grows larger than \(Templates.maximumSize >> 20) MB here, or takes more than "
          + "\(Templates.maximumSteps / 1_000_000) million steps",
        at: location, fix: "include a template once for each thing that a page shows")
    }
  }
}
