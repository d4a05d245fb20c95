import Site
@testable import Page
import Diagnostics
import Digest
import Files
import SiteTesting
import Testing

@Suite("The reader of simple YAML")
struct SimpleYAMLTests {
  /// What both readers make of a text, every value with its place.
  private func outcome(
    _ text: String, _ read: (SourceText, Range<Int>) throws(Diagnostic) -> YAMLValue
  ) -> String {
    let before = "---\n"
    let source = SourceText(file: "a.md", before + text + "---\nText\n")
    do throws(Diagnostic) {
      return Self.description(try read(source, before.utf8.count..<before.utf8.count + text.utf8.count))
    } catch {
      return "\(error)"
    }
  }

  private static func description(_ value: YAMLValue) -> String {
    let content =
      switch value.content {
      case .nothing: "nothing"
      case .text(let text): text.debugDescription
      case .list(let items): "\(items.map(description))"
      case .mapping(let entries):
        "\(entries.map { "\($0.key) \(position($0.keyPosition)): \(description($0.value))" })"
      }
    return "\(content) \(position(value.position))"
  }

  private static func position(_ position: YAMLValue.Position) -> String {
    "\(position.line):\(position.column)+\(position.length)"
  }

  private func expectSame(_ text: String) {
    let (quick, library) = (outcome(text, YAMLValue.parse), outcome(text, YAMLValue.parseWithLibrary))
    #expect(quick == library, "\(text)")
  }

  @Test("reads random front matters as libyaml does", arguments: UInt64(0)..<40)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<250 {
      let text = RandomFrontMatter.text(using: &random)
      expectSame(text)
      let source = SourceText(file: "a.md", text)
      if SimpleYAMLReader.read(source, in: 0..<source.bytes.count) != nil { read += 1 }
    }
    #expect(read > 20, "it left nearly all of them to libyaml")
  }

  @Test("reads what is hard to read as libyaml does", arguments: RandomFrontMatter.values)
  func values(value: String) {
    expectSame("key: \(value)\n")
    expectSame("key: \(value)\nother: b\n")
    expectSame("key:\n  - \(value)\n  - b\n")
    expectSame("key: [\(value)]\n")
    expectSame("key: [b, \(value) , c]\n")
    expectSame("\(value): b\n")
    expectSame("\(value)\n")
  }

  @Test("says where lists nest too deep, whatever stands before", arguments: 0..<165)
  func dashes(before: Int) {
    let text = String(repeating: "x", count: before) + "\n" + String(repeating: "- ", count: 81) + "x\n"
    #expect(mistake(text) == Mistake(check: .yamlTooLarge, line: 2, column: 161))
  }

  @Test("says where brackets nest too deep, however far they are from each other", arguments: 0..<20)
  func brackets(between: Int) {
    let filler = String(repeating: "a, ", count: between)
    let text = String(repeating: "[\(filler)", count: 10) + String(repeating: "{\(filler)", count: 11)
    #expect(mistake(text) == Mistake(check: .yamlTooLarge, line: 1, column: 20 * (1 + filler.count) + 1))
  }

  private struct Mistake: Equatable {
    let check: Check
    let line: Int?
    let column: Int?
  }

  private func mistake(_ text: String) -> Mistake? {
    let source = SourceText(file: "a.md", text)
    do throws(Diagnostic) {
      _ = try YAMLValue.parse(source, in: 0..<source.bytes.count)
      return nil
    } catch {
      return Mistake(check: error.check, line: error.location?.line, column: error.location?.column)
    }
  }

  @Test("reads the front matters of this repository itself, and as libyaml does")
  func repository() async throws {
    let pages = try await SiteFiles.load(from: Repository.root).pages.filter { $0.file.translation == nil }
    #expect(pages.count > 20)
    var read = 0
    for page in pages {
      let bytes = try FileReader.bytes(of: Repository.root + "/" + page.file.path.file)
      let text = String(decoding: bytes, as: UTF8.self)
      let yaml = String(text.split(separator: "---\n", omittingEmptySubsequences: false)[1])
      expectSame(yaml)
      let source = SourceText(file: "a.md", yaml)
      if SimpleYAMLReader.read(source, in: 0..<source.bytes.count) != nil { read += 1 }
    }
    #expect(read > pages.count / 2, "\(read) of \(pages.count)")
  }
}

/// Front matters out of pieces that are simple, odd or wrong.
enum RandomFrontMatter {
  static let values = [
    "word", "two words", "2026-11-20", "1.10", "no", "null", "Null", "~", "", "a.md", "/a/", "../a.md", "./b",
    "a-b", "a - b", "a: b", "a:b", "a:", "a #b", "a#b", "#b", "it's", "say \"x\"", "\"quoted\"", "'quoted'",
    "\"with: colon # and\"", "'it''s'", "\"a\\nb\"", "\"open", "'open", "\"a\" b", "\"\"", "''", "\"  \"",
    "[a, b]", "[]", "[ ]", "[a,]", "[a, ,b]", "[/a/, b c]", "[a: b]", "[a", "a]", "{a: b}", "{}", "- a", "-a",
    "-", "--", "---", "...", "?", "? a", "!x a", "&x a", "*x", "|", ">", "| a", "%a", "@a", "`a`", "é",
    "naïve café",
    "“quoted”", "a – b", "a\u{A0}b", "\u{85}a", "a\u{2028}b", "\u{FEFF}a", "a\tb", "\ta", "a\t", "a\u{7F}b",
    "😀 smile", "a, b", "a,b", "(a)", "+1", "_a", "a  b", "a \\ b", "=", "<<", "<a>", "https://a.b/c?d=e#f",
    "0x1F", "1e3", "true", "yes", "a'b", "a]b", "a}b", "a{b", "a[b", "a|b", "a & b", "a * b", "a%b", "a!b",
    "a?b",
    "a ? b", "a ?", "?a", ":a", "a : b", "a :b", "…", "a…", "中文", "a\r", "a\rb",
  ]
  private static let keys = [
    "title", "a", "review-due", "x1", "a-", "A", "null", "1a", "-a", "a b", "\"a\"", "a_b", "é", "title",
    "on",
  ]

  static func text(using random: inout SeededGenerator) -> String {
    var lines: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let simple = Int.random(in: 0..<4, using: &random) > 0
      let key = simple ? "k\(Int.random(in: 0..<40, using: &random))" : pick(keys, &random)
      let spaces = String(repeating: " ", count: [1, 1, 1, 2, 0].randomElement(using: &random) ?? 1)
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<6: lines.append("\(key):\(spaces)\(pick(values, &random))")
      case 6..<9:
        lines.append("\(key):")
        let indentation = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          lines.append("\(indentation)-\(spaces)\(pick(values, &random))")
        }
      case 9:
        let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in pick(values, &random) }
        lines.append("\(key): [\(items.joined(separator: ", "))]")
      case 10:
        lines.append(
          ["# comment", "", "  ", " indented", "  more: b", "-", "---", "..."].randomElement(using: &random)
            ?? "")
      default: lines.append("\(key): \(pick(values, &random)) ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let tame = [
    "word", "two words", "2026-11-20", "../a.md", "a:b", "it's", "\"quoted: #\"", "'say \"x\"'",
    "naïve – “café”",
  ]

  private static func pick(_ values: [String], _ random: inout SeededGenerator) -> String {
    let isTame = values == self.values && Int.random(in: 0..<3, using: &random) > 0
    return (isTame ? tame : values).randomElement(using: &random) ?? ""
  }
}
