package import Diagnostics
package import Files

extension RecordWriter {
  /// Writes where something stands.
  package mutating func write(_ location: Location) {
    write(file: location.file)
    write(location.line)
    write(location.column)
    write(location.length)
    write(location.excerpt)
    write(location.excerptColumn)
  }

  /// Writes what an editor should know.
  package mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.check.code)
    write(diagnostic.check.severity)
    write(diagnostic.check.isSafety)
    write(diagnostic.check.isFollower)
    write(diagnostic.severity)
    write(diagnostic.message)
    write(diagnostic.location) { $0.write($1) }
    write(diagnostic.fix) { $0.write($1) }
    write(diagnostic.address) { $0.write($1) }
  }

  private mutating func write(_ severity: Severity) { write(severity == .error) }
}

extension RecordReader {
  /// Reads where something stands.
  package mutating func readLocation() throws(BadRecord) -> Location {
    Location(
      file: try readFile(), line: try readInt(), column: try readInt(), length: try readInt(),
      excerpt: try readString(), excerptColumn: try readInt())
  }

  /// Reads what an editor should know.
  package mutating func readDiagnostic() throws(BadRecord) -> Diagnostic {
    let check = Check(
      try readString(), try readSeverity(), isSafety: try readBool(), isFollower: try readBool())
    let severity = try readSeverity()
    var diagnostic = Diagnostic(
      check, try readString(),
      at: try readOptional { reader throws(BadRecord) in try reader.readLocation() },
      fix: try readOptional { reader throws(BadRecord) in try reader.readString() },
      address: try readOptional { reader throws(BadRecord) in try reader.readString() })
    diagnostic.severity = severity
    return diagnostic
  }

  private mutating func readSeverity() throws(BadRecord) -> Severity { try readBool() ? .error : .warning }
}
