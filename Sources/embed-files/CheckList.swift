/// The list of all checks: the codes that the rooms declare, with what they mean, and the types that find them.
struct CheckList {
  /// The Swift file.
  let swift: String

  /// The protocols by which a type says what it sees, and the names of the lists.
  private static let scopes: KeyValuePairs = [
    "ProseCheck": "proseChecks", "ArticleCheck": "articleChecks", "PageCheck": "pageChecks",
    "FacesCheck": "facesChecks",
    "SiteCheck": "siteChecks", "PublishedPageCheck": "publishedPageChecks", "OutputCheck": "outputChecks",
  ]

  init(_ rooms: [Folder]) throws {
    var entries: [(room: String, code: DeclaredCode)] = []
    var types: [String: [String]] = [:]
    for room in rooms {
      for file in try room.files where file.path.hasSuffix(".swift") {
        let source = SwiftSource(
          path: "\(room.name)/\(file.path)", text: String(decoding: file.bytes, as: UTF8.self))
        entries += try source.declaredCodes.map { (room.name, $0) }
        for (type, scope) in source.types where Self.scopes.contains(where: { $0.key == scope }) {
          guard source.name == type else {
            throw Mistake("\(source.path): the check \(type) must stand in a file \(type).swift")
          }
          types[scope, default: []].append(type)
        }
      }
    }
    entries.sort { $0.code.code < $1.code.code }
    for (first, second) in zip(entries, entries.dropFirst()) where first.code.code == second.code.code {
      throw Mistake("the code '\(first.code.code)' is declared twice: in \(first.room) and in \(second.room)")
    }
    let names = Set(entries.map(\.room)).sorted()
    var lines = names.filter { $0 != "Checks" }.map { "internal import \($0)" }
    lines += ["", "extension CheckRegistry {", "  package static let entries: [CheckEntry] = ["]
    for (room, code) in entries {
      let meaning = code.meaning.debugDescription
      lines.append("    CheckEntry(.\(code.name), .\(Self.room(room)), \(meaning)),")
    }
    lines.append("  ]")
    for scope in Self.scopes {
      let all = (types[scope.key] ?? []).sorted().map { "\($0)()" }.joined(separator: ", ")
      lines.append("  static let \(scope.value): [any \(scope.key)] = [\(all)]")
    }
    lines += ["}", "", "/// The rooms that declare checks.", "package enum CheckRoom: Sendable, Hashable {"]
    lines += names.map { "  case \(Self.room($0))" } + ["}", ""]
    swift = lines.joined(separator: "\n")
  }

  private static func room(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}

/// Why there is no list.
struct Mistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
