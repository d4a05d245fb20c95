import Digest
import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("Whatever was published before")
struct RandomSitesTests {
  @Test("the output folder holds exactly the site, and unchanged files stay the same files", arguments: 1...5)
  func sequence(seed: UInt64) async throws {
    let workspace = try Workspace()
    var random = SeededGenerator(seed: seed)
    var before: [String: String] = [:]
    for _ in 0..<8 {
      let texts = Self.site(after: before, &random)
      let identities = Dictionary(
        uniqueKeysWithValues: before.keys.map { ($0, workspace.status("Output/" + $0)?.identity) })
      let publication = try await workspace.publisher().publish(
        Self.outputs(texts, in: workspace, &random))

      let tree = try FileTree.list(workspace.output, .everything)
      #expect(try workspace.published() == texts)
      #expect(tree.items.allSatisfy { $0.kind == .file })
      #expect(Set(tree.folders) == Self.folders(of: texts.keys))
      let kept = texts.filter { before[$0.key] == $0.value }.keys
      let touched = kept.filter { workspace.status("Output/" + $0)?.identity != identities[$0] }
      #expect(touched == [])
      #expect(publication.kept == kept.count)
      #expect(publication.written == texts.count - kept.count)
      #expect(publication.removed == before.keys.count { texts[$0] == nil })
      #expect(try workspace.names().isSubset(of: ["Output", ".Output.lock", "Public"]))
      before = texts
    }
  }

  /// Another site: some of the files before, changed or not, and new ones whose paths do not exclude each other.
  private static func site(after before: [String: String], _ random: inout SeededGenerator) -> [String:
    String]
  {
    var texts: [String: String] = [:]
    for (path, text) in before.sorted(by: { $0.key < $1.key }) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: continue
      case 1: texts[path] = Self.text(&random)
      default: texts[path] = text
      }
    }
    var folders = Self.folders(of: texts.keys)
    let names = ["a", "a.b", "a-b", "A", "é", ".well-known", "index.html", "a b"]
    for _ in 0..<Int.random(in: 0..<90, using: &random) {
      let depth = Int.random(in: 1...4, using: &random)
      let path = (0..<depth).map { _ in names.randomElement(using: &random) ?? "x" }.joined(separator: "/")
      let parents = Self.folders(of: [path])
      guard !folders.contains(path), parents.allSatisfy({ texts[$0] == nil }) else { continue }
      texts[path] = Self.text(&random)
      folders.formUnion(parents)
    }
    return texts
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    String(repeating: "ab".randomElement(using: &random) ?? "a", count: Int.random(in: 0..<3, using: &random))
  }

  /// In any order, some as bytes and some as copies.
  private static func outputs(
    _ texts: [String: String], in workspace: Workspace, _ random: inout SeededGenerator
  ) throws -> [OutputFile] {
    try texts.sorted { $0.key < $1.key }.shuffled(using: &random).map { path, text in
      guard Bool.random(using: &random) else {
        return OutputFile(path: path, content: .bytes(Array(text.utf8)))
      }
      let source = try workspace.write(text, to: "Public/\(text).txt")
      return OutputFile(path: path, content: .copy(of: source))
    }
  }

  private static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      for index in path.indices where path[index] == "/" { folders.insert(String(path[..<index])) }
    }
    return folders
  }
}
