import Text

/// Diagnostics as a terminal shows them: of each check the first few, and how many more there are.
///
/// A site that is brought over may have a hundred thousand warnings, which nobody reads and a terminal takes seconds to show.
/// Nothing is left out of what other programs get.
package struct AbridgedDiagnostics: Sendable {
  /// What is shown, in this order.
  package enum Line: Sendable, Equatable {
    /// A diagnostic.
    case diagnostic(Diagnostic)
    /// What is left out of a check, after its first diagnostics.
    case rest(Rest)
  }

  /// The diagnostics of a check that are not shown.
  package struct Rest: Sendable, Equatable {
    /// The code of the check.
    let code: String
    let severity: Severity
    /// How many there are.
    let count: Int
    /// In how many files they are.
    let files: Int
  }

  /// How many diagnostics of a check are shown.
  ///
  /// Errors stop the site, and one may lead to many: more of them are worth reading.
  package static func most(_ severity: Severity) -> Int { severity == .error ? 100 : 10 }

  /// What is shown.
  package let lines: [Line]

  /// Takes diagnostics in the order in which they are shown.
  ///
  /// Where all are shown, the order stays. Else those of a check stand together, errors first.
  package init(_ diagnostics: [Diagnostic]) {
    var groups: [Key: Group] = [:]
    var order: [Key] = []
    for diagnostic in diagnostics {
      let key = Key(code: diagnostic.check.code, severity: diagnostic.severity)
      if groups[key] == nil { order.append(key) }
      groups[key, default: Group()].add(diagnostic, upTo: Self.most(key.severity))
    }
    guard groups.values.contains(where: { $0.rest > 0 }) else {
      lines = diagnostics.map(Line.diagnostic)
      return
    }
    let bySeverity = order.filter { $0.severity == .error } + order.filter { $0.severity == .warning }
    lines = bySeverity.flatMap { groups[$0]?.lines(of: $0) ?? [] }
  }

  private struct Key: Hashable {
    let code: String
    let severity: Severity
  }

  private struct Group {
    var shown: [Diagnostic] = []
    var rest = 0
    var files: Set<String> = []

    mutating func add(_ diagnostic: Diagnostic, upTo most: Int) {
      guard shown.count == most else { return shown.append(diagnostic) }
      rest += 1
      if let file = diagnostic.location?.file { files.insert(file) }
    }

    func lines(of key: Key) -> [Line] {
      let shown = shown.map(Line.diagnostic)
      guard rest > 0 else { return shown }
      return shown + [
        .rest(Rest(code: key.code, severity: key.severity, count: rest, files: files.count))
      ]
    }
  }
}

extension AbridgedDiagnostics.Line {
  /// The line as people read it, without a line end.
  package func text(colour: Bool = false) -> String {
    switch self {
    case .diagnostic(let diagnostic): diagnostic.text(colour: colour)
    case .rest(let rest): rest.text(colour: colour)
    }
  }
}

extension AbridgedDiagnostics.Rest {
  fileprivate func text(colour: Bool) -> String {
    let place = files > 0 ? " in \(counted(files, "file"))" : ""
    return severity.label(colour: colour)
      + " and \(withThousands(count)) more\(place) [\(code)]; 'handout check --format json' lists all"
  }
}
