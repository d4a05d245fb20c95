internal import CBuild

/// What `handout --version` says.
///
/// The first line is the version alone, for programs; the others say of what this program was built, for whoever reports a
/// fault or asks which faults of a library it has.
enum Version {
  /// The version of the program (https://semver.org): what changed stands in CHANGELOG.md.
  static let number = "0.2.0"

  /// The version, and what the program holds.
  static var text: String {
    let commit = String(cString: handout_commit())
    let lines = [
      number, commit.isEmpty ? nil : "commit \(commit)", "with \(String(cString: handout_packages()))",
      "and \(String(cString: handout_libraries()))",
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}
