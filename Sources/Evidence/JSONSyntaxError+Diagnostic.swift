package import Diagnostics
package import Text

extension JSONSyntaxError {
  /// The mistake as an editor sees it.
  package func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(.malformedJSON, message, at: source.location(of: range), fix: fix)
  }
}
