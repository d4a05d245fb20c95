import Digest
import Starter
import Testing

@Suite("An update of a started site")
struct StarterUpdateTests {
  private static func file(_ path: String, _ text: String) -> Starter.File {
    Starter.File(path: path, bytes: Array(text.utf8))
  }

  private let old = [
    file("Templates/a.mustache", "a1"), file("Templates/b.mustache", "b1"), file("Public/style.css", "s1"),
    file("Content/index.md", "home"), file("Public/favicon.svg", "mark"),
  ]
  private let new = [
    file("Templates/a.mustache", "a2"), file("Templates/c.mustache", "c1"), file("Public/style.css", "s2"),
    file("Content/index.md", "home 2"), file("Public/favicon.svg", "mark 2"),
  ]

  private func changes(_ site: [String: String], _ record: StarterRecord?) -> [String: StarterUpdate.Step] {
    let update = StarterUpdate(to: new, from: record) { site[$0].map { Array($0.utf8) } }
    return Dictionary(uniqueKeysWithValues: update.changes.map { ($0.path, $0.step) })
  }

  @Test("replaces what the site has not touched, adds what is new, and leaves pages and pictures alone")
  func untouched() {
    let site = Dictionary(
      uniqueKeysWithValues: old.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(
      changes(site, StarterRecord(of: old)) == [
        "Templates/a.mustache": .replace(old: Array("a1".utf8)), "Templates/b.mustache": .outOfUse,
        "Templates/c.mustache": .add, "Public/style.css": .replace(old: Array("s1".utf8)),
      ])
  }

  @Test("keeps what the site has changed or removed")
  func touched() {
    let site = ["Templates/a.mustache": "mine", "Templates/b.mustache": "mine", "Templates/c.mustache": "c1"]
    #expect(
      changes(site, StarterRecord(of: old)) == [
        "Templates/a.mustache": .keepChanged, "Public/style.css": .keepRemoved,
      ])
  }

  @Test("says nothing of the site's own form of a file that the starter has as it was")
  func ownForm() {
    let site = ["Templates/a.mustache": "mine", "Templates/c.mustache": "c1", "Public/style.css": "s2"]
    #expect(changes(site, StarterRecord(of: new)).isEmpty)
  }

  @Test("of a site without a record replaces nothing that no version wrote")
  func noRecord() {
    let site = ["Templates/a.mustache": "a1", "Templates/c.mustache": "c1", "Public/style.css": "s2"]
    #expect(changes(site, nil) == ["Templates/a.mustache": .keepChanged])
  }

  @Test("reads the record that it writes")
  func record() {
    let record = StarterRecord(of: old)
    #expect(StarterRecord(record.bytes) == record)
    #expect(String(decoding: record.bytes, as: UTF8.self).split(separator: "\n").count == 3)
    #expect(StarterRecord(Array("no record\n\nat all".utf8)) == StarterRecord(of: []))
  }

  @Test("knows what earlier versions wrote")
  func earlier() {
    #expect(!StarterRecord.earlier.isEmpty)
    #expect(StarterRecord.earlier.allSatisfy { $0 != StarterRecord(of: []) })
  }
}
