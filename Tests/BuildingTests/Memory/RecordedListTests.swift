import Digest
import Publishing
import Files
import Site
import TestSupport
import Testing

@testable import Building

@Suite("A list in the record of a build")
struct RecordedListTests {
  private let workspace: TemporaryFolder

  init() throws { workspace = try TemporaryFolder() }

  /// Writes a list to a file, as far as it can be copied from what was known before.
  private func write(
    _ files: [RememberedFile], to name: String, known: RecordedList<RememberedFile>? = nil
  ) async throws -> [RecordFile.Section] {
    let sections = await RecordedList.sections(of: files, known: known)
    try RecordFile.write(sections, to: "\(workspace.path)/\(name)")
    return sections
  }

  private func read(_ name: String) async throws -> RecordedList<RememberedFile> {
    guard let file = RecordFile(at: "\(workspace.path)/\(name)") else { throw BadRecord() }
    return try await RecordedList(0..<file.count, of: file) { reader throws(BadRecord) in
      try RememberedFile(from: &reader)
    }
  }

  private func bytes(of name: String) throws -> [UInt8] {
    try FileReader.bytes(of: "\(workspace.path)/\(name)")
  }

  private static func file(_ name: Int, inode: UInt64) -> RememberedFile {
    // Two spellings of one letter are two names.
    let letter = name.isMultiple(of: 2) ? "\u{E9}" : "e\u{301}"
    let number = String(name / 2)
    let path = letter + String(repeating: "0", count: 6 - number.utf8.count) + number + "/index.html"
    return RememberedFile(
      path: path, identity: FileIdentity(size: 1, inode: inode, modified: 1, changed: 1), origin: .bytes)
  }

  private static func files(_ inodes: [Int: UInt64]) -> [RememberedFile] {
    inodes.map { file($0.key, inode: $0.value) }.sorted { PathOrder.precedes($0.path, $1.path) }
  }

  @Test("is the same copied from the record before as written anew", arguments: 1...8)
  func copied(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var inodes = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ($0, UInt64(7)) })
    _ = try await write(Self.files(inodes), to: "known")
    for _ in 0..<10 {
      let known = try await read("known")
      #expect(known.elements.map(\.path) == Self.files(inodes).map(\.path))
      let changes = Int.random(in: 0...4, using: &random)
      for _ in 0..<changes {
        let name = Int.random(in: 0..<1_100, using: &random)
        inodes[name] = Bool.random(using: &random) ? nil : UInt64.random(in: 0...9, using: &random)
      }
      let files = Self.files(inodes)
      let sections = try await write(files, to: "copied", known: known)
      _ = try await write(files, to: "anew")
      #expect(try bytes(of: "copied") == bytes(of: "anew"))
      #expect(try await read("copied").elements == files)
      // A change can make one section of two, or two of one.
      let new = sections.count { if case .new = $0 { true } else { false } }
      #expect(new <= 2 * changes)
      _ = try await write(files, to: "known", known: known)
    }
  }

  @Test("can be empty")
  func empty() async throws {
    #expect(try await write([], to: "empty").isEmpty)
    #expect(try await read("empty").elements.isEmpty)
  }

  @Test("is refused where a byte of it is another one")
  func damaged() async throws {
    _ = try await write(Self.files([0: 1, 1: 2, 2: 3]), to: "sound")
    let sound = try bytes(of: "sound")
    for index in sound.indices {
      var bytes = sound
      bytes[index] ^= 1
      try workspace.write(bytes: bytes, to: "damaged")
      let elements = try? await read("damaged").elements
      #expect(elements == nil, "byte \(index)")
    }
  }
}
