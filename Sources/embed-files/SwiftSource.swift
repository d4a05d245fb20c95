/// A code of a check, as a room declares it: `static let brokenLink = Check("broken-link", .error)`.
struct DeclaredCode {
  /// The name of the static member.
  let name: String
  /// The code.
  let code: String
  /// The first paragraph of its comment.
  let meaning: String
}

/// A Swift file of the repository, looked at line by line: its layout is that of swift-format.
struct SwiftSource {
  /// Its path below Sources.
  let path: String
  private let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Its name without `.swift`.
  var name: Substring { (path.split(separator: "/").last ?? "").dropLast(".swift".count) }

  /// The types of the file at its top level with the first protocol that each conforms to.
  var types: [(name: String, protocol: String)] {
    lines.compactMap { line in
      guard line.hasPrefix("struct "), let match = line.firstMatch(of: #/^struct\ (\w+):\ (\w+)/#) else {
        return nil
      }
      return (String(match.1), String(match.2))
    }
  }

  /// The codes that the file declares.
  ///
  /// - Throws: ``Mistake`` where one is declared in a way that would leave it out, or without a comment.
  var declaredCodes: [DeclaredCode] {
    get throws {
      try lines.indices.compactMap { index in
        let line = lines[index].drop { $0 == " " }
        guard !line.hasPrefix("//"), line.contains("Check(\"") else { return nil }
        guard let match = line.wholeMatch(of: Self.declaration) else {
          throw Mistake("\(path):\(index + 1): write: package static let name = Check(\"code\", .error)")
        }
        let comment = comment(above: index)
        guard comment.hasSuffix("."), !comment.dropLast().contains(". "), !comment.contains("``") else {
          throw Mistake(
            "\(path):\(index + 1): what '\(match.2)' means must stand above it in one plain sentence, as ///")
        }
        return DeclaredCode(name: String(match.1), code: String(match.2), meaning: comment)
      }
    }
  }

  private static var declaration: Regex<(Substring, Substring, Substring)> {
    #/
      (?:public|package)\ static\ let\ (\w+)\ =
      \ Check\("([a-z0-9-]+)",\ \.(?:error|warning)(?:,\ is(?:Safety|Follower):\ true)?\)
    /#
  }

  /// The first paragraph of the comment above a line.
  private func comment(above index: Int) -> String {
    let comment = lines[..<index].reversed().map { $0.drop { $0 == " " } }.prefix { $0.hasPrefix("///") }
      .map { $0.dropFirst(3).drop { $0 == " " } }.reversed()
    return comment.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}
