import Text

extension Collection<Diagnostic> {
  /// The diagnostics as one JSON object, for other programs.
  ///
  /// All keys are always there; what a diagnostic lacks is `null`. Keys may be added, but none is removed or changes
  /// its meaning unless `version` changes.
  ///
  /// ```json
  /// {
  ///   "version": 1,
  ///   "diagnostics": [
  ///     {
  ///       "code": "unknown-source",
  ///       "severity": "error",
  ///       "message": "no source has the key 'jonse2018'",
  ///       "fix": "did you mean 'jones2018'?",
  ///       "file": "Content/a.md",
  ///       "line": 41,
  ///       "column": 33,
  ///       "endColumn": 42
  ///     }
  ///   ],
  ///   "summary": {"errors": 1, "warnings": 0, "files": 1}
  /// }
  /// ```
  ///
  /// `severity` is `error` or `warning`. Lines and columns count from 1, columns in Unicode scalars; `endColumn` is the
  /// column after the last marked one. Files are named relative to the site's folder.
  public var json: String {
    let summary: [(key: String, value: JSON)] = [
      ("errors", .number(count { $0.severity == .error })),
      ("warnings", .number(count { $0.severity == .warning })),
      ("files", .number(Set(compactMap { $0.location?.file }).count)),
    ]
    let object: JSON = .object([
      ("version", .number(1)),
      ("diagnostics", .array(map(\.json))),
      ("summary", .object(summary)),
    ])
    return VisibleText.inJSON(object.text)
  }
}

extension Diagnostic {
  fileprivate var json: JSON {
    .object([
      ("code", .string(check.code)),
      ("severity", .string(severity.rawValue)),
      ("message", .string(message)),
      ("fix", JSON(fix)),
      ("file", JSON(location?.file)),
      ("line", JSON(location?.line)),
      ("column", JSON(location?.column)),
      ("endColumn", JSON(location.map { $0.column + $0.length })),
    ])
  }
}
