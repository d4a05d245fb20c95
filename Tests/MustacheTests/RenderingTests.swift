import Diagnostics
import Mustache
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test("text without tags comes out as it is")
  func identity() throws {
    let pieces = ["<p>", "}}", "{", " ", "\n", "\r\n", "ä", "&amp;", "\t", "日本", "'\""]
    for _ in 0..<500 {
      // A single brace may not stand before another one: that would be a tag.
      let text = (0..<Int.random(in: 0...30)).compactMap { _ in pieces.randomElement() }.joined(
        separator: "-")
      let (templates, diagnostics) = Templates.parse(["t": text])
      #expect(diagnostics.isEmpty)
      #expect(try templates.render("t", with: nil) == Array(text.utf8))
    }
  }

  @Test("what is escaped is the same text when a browser reads it")
  func escaping() throws {
    let (templates, _) = Templates.parse(["t": "{{x}}", "h": "{{h}}", "raw": "{{{x}}}"])
    let letters = Array("&<>\"'ab;ü日 \n#")
    for _ in 0..<500 {
      let text = String((0..<Int.random(in: 0...40)).compactMap { _ in letters.randomElement() })
      let value: Value = ["x": .text(text), "h": Value(html: text)]
      let output = String(decoding: try templates.render("t", with: value), as: UTF8.self)
      #expect(!output.contains { "<>\"'".contains($0) })
      #expect(unescaped(output) == text)
      #expect(try templates.render("h", with: value) == Array(output.utf8))
      #expect(try templates.render("raw", with: value) == Array(text.utf8))
    }
  }

  @Test("of all bytes, five are escaped, wherever they stand")
  func escapingOfBytes() throws {
    let (templates, _) = Templates.parse(["t": "{{x}}"])
    let entities = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    for byte in UInt8.min...UInt8.max {
      let entity = entities[String(UnicodeScalar(byte))].map { Array($0.utf8) } ?? [byte]
      for (before, after) in (0..<20).flatMap({ before in [0, 1, 7, 8, 20].map { (before, $0) } }) {
        let (start, end) = ([UInt8](repeating: 0x7F, count: before), [UInt8](repeating: 0xFF, count: after))
        let output = try templates.render("t", with: ["x": .html(start + [byte, byte] + end + [byte])])
        #expect(output == start + entity + entity + end + entity)
      }
    }
  }

  private func unescaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    while let first = rest.first {
      if let (entity, letter) = entities.first(where: { rest.hasPrefix($0.key) }) {
        result += letter
        rest.removeFirst(entity.count)
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
  }

  @Test("output is appended to what is there")
  func appending() throws {
    let (templates, _) = Templates.parse(["t": "b"])
    var output = Array("a".utf8)
    try templates.render("t", with: nil, into: &output)
    #expect(output == Array("ab".utf8))
  }

  @Test("a page may be longer than any other before it", arguments: [1_000, 40_000, 300_000])
  func length(count: Int) throws {
    let text = String(repeating: "a", count: count)
    let (templates, _) = Templates.parse(["t": "{{x}}{{{x}}}{{h}}{{{h}}}", "quotes": "{{x}}"])
    let value: Value = ["x": .text(text), "h": Value(html: text)]
    #expect(try templates.render("t", with: value) == Array(repeating: UInt8(ascii: "a"), count: 4 * count))
    let quotes: Value = ["x": .text(String(repeating: "\"", count: count))]
    let expected = String(repeating: "&quot;", count: count)
    #expect(try templates.render("quotes", with: quotes) == Array(expected.utf8))
  }

  @Test("what is rendered before an error stays")
  func untilError() {
    let (templates, _) = Templates.parse(["t": "a{{#x}}{{>t}}{{/x}}"])
    var output = Array("b".utf8)
    #expect(throws: RenderError.self) { try templates.render("t", with: ["x": true], into: &output) }
    #expect(output.starts(with: "baaa".utf8))
  }

  @Test("numbers and conditions are written out")
  func numbers() throws {
    let (templates, _) = Templates.parse(["t": "{{i}} {{d}} {{b}} {{#l}}{{.}},{{/l}}{{{i}}}{{n}}{{l}}{{o}}"])
    let value: Value = ["i": -12, "d": 0.5, "b": true, "l": [1, false], "n": nil, "o": ["a": 1]]
    #expect(try templates.render("t", with: value) == Array("-12 0.5 true 1,false,-12".utf8))
  }

  @Test("names that look alike are told apart")
  func names() throws {
    let names = [
      "", "a", "aa", "a1a1a1a1a", "a2a1a1a1a", "a1a1a1a1b", "ä", "isReviewOutdated", "isReviewOutdatec",
    ]
    let object = Object(names.enumerated().map { .init(Name($1), .integer($0)) })
    for (index, name) in names.enumerated() {
      #expect(object[Name(name)] == .integer(index))
      // The same letters, kept in another way.
      let longer = name + String(repeating: "-", count: 40)
      #expect(object[Name(String(longer.dropLast(40)))] == .integer(index))
      guard !name.isEmpty else { continue }
      let (templates, _) = Templates.parse(["t": "{{\(name)}}"])
      #expect(try templates.render("t", with: .object(object)) == Array("\(index)".utf8))
    }
    #expect(object["a3a1a1a1a"] == nil)
  }

  @Test("many tasks may use one library at once")
  func concurrency() async throws {
    let (templates, _) = Templates.parse([
      "layout": "<h1>{{$t}}{{/t}}</h1>\n  {{>list}}\n",
      "list": "{{#items}}\n- {{.}} {{n}}\n{{/items}}\n",
      "page": "{{<layout}}{{$t}}Page {{n}}{{/t}}{{/layout}}",
    ])
    let value = { @Sendable (number: Int) -> Value in ["n": .integer(number), "items": ["a", "<", "c"]] }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<1_000 {
        group.addTask { (number, try templates.render("page", with: value(number))) }
      }
      for try await (number, output) in group {
        let expected = "<h1>Page \(number)</h1>\n  - a \(number)\n  - &lt; \(number)\n  - c \(number)\n"
        #expect(String(decoding: output, as: UTF8.self) == expected)
      }
    }
  }

  @Test("an object is asked and changed by name")
  func objects() {
    var object: Object = ["a": 1, "b": "x"]
    #expect(object["a"] == 1 && object["c"] == nil)
    object["b"] = "y"
    object["c"] = true
    object["a"] = nil
    object.append("d", nil)
    #expect(object == ["b": "y", "c": true, "d": nil])
    #expect(Value(nil as String?) == .null)
    #expect(Value(["x", "y"]) == ["x", "y"])
    #expect(Value([object]) == .list([.object(object)]))
  }
}
