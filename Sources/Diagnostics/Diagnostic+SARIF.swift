import Text

extension Collection<Diagnostic> {
  /// The diagnostics as a SARIF 2.1.0 log, which code hosts and editors show beside the lines of the files.
  ///
  /// The format is the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0". Each kind of
  /// mistake that was found is a rule with its code as id. Columns count Unicode scalars, and the end column is the one
  /// after the last marked one (section 3.30.8). A fix is words, not an edit of the file, so it stands at the end of
  /// the message, and by itself under `properties`.
  ///
  /// - Parameters:
  ///   - toolVersion: The version of the program.
  ///   - folder: The site's folder relative to the root of the sources; empty if they are the same.
  public func sarif(toolVersion: String, in folder: String = "") -> String {
    let checks = Set(map(\.check)).sorted { $0.code < $1.code }
    let indices = Dictionary(checks.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let driver: JSON = .object([
      ("name", .string("handout")),
      ("version", .string(toolVersion)),
      ("rules", .array(checks.map(\.sarifRule))),
    ])
    let run: JSON = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(map { $0.sarifResult(ruleIndex: indices[$0.check.code] ?? -1, in: folder) })),
    ])
    let log: JSON = .object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
    return VisibleText.inJSON(log.text)
  }
}

extension Check {
  fileprivate var sarifRule: JSON {
    let words = code.split(separator: "-").joined(separator: " ")
    return .object([
      ("id", .string(code)),
      ("shortDescription", .object([("text", .string(words))])),
      ("defaultConfiguration", .object([("level", .string(severity.rawValue))])),
    ])
  }
}

extension Diagnostic {
  fileprivate func sarifResult(ruleIndex: Int, in folder: String) -> JSON {
    let text = message + (fix.map { "; \($0)" } ?? "")
    var members: [(key: String, value: JSON)] = [
      ("ruleId", .string(check.code)),
      ("ruleIndex", .number(ruleIndex)),
      ("level", .string(severity.rawValue)),
      ("message", .object([("text", .string(text))])),
    ]
    if let location {
      members.append(("locations", .array([location.sarif(in: folder)])))
    }
    if let fix { members.append(("properties", .object([("fix", .string(fix))]))) }
    return .object(members)
  }
}

extension Location {
  fileprivate func sarif(in folder: String) -> JSON {
    let path = Diagnostic.path(file, in: folder)
    let uri = PercentEncoding.encode(path.utf8, keeping: PercentEncoding.plainPath)
    let artifact: JSON = .object([
      ("uri", .string(uri)), ("uriBaseId", .string("%SRCROOT%")),
    ])
    let region: JSON = .object([
      ("startLine", .number(line)), ("startColumn", .number(column)),
      ("endColumn", .number(column + length)),
    ])
    return .object([
      ("physicalLocation", .object([("artifactLocation", artifact), ("region", region)]))
    ])
  }
}
