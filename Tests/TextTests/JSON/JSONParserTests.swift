import Diagnostics
import Digest
import Testing
import Text

@Suite("A JSON document")
struct JSONTests {
  @Test(
    "is read where RFC 8259 allows it",
    arguments: [
      "null", " true ", "false\n", "0", "-0", "-0.5", "12e3", "1E+2", "1.25e-07",
      "123456789012345678901234567890",
      "\"\"", "\"ä€😀\"", #""\"\\\/\b\f\n\r\t""#, #""\u00e4\ud83d\ude00""#, "\"\u{7F}\"", "[]", "[ ]", "{}",
      "{ }", "[1,2]",
      "[[],{}]", #"{"a":1,"b":[null]}"#, #"{"a":1,"a":2}"#, "\t\r\n [ 1 , 2 ] ", #"{"":0}"#, "\u{FEFF}[]",
    ])
  func valid(_ text: String) {
    #expect(throws: Never.self) { try JSONValue(parsing: SourceText(file: "a.json", text).bytes) }
  }

  @Test("resolves escapes and keeps the bytes of every key and value")
  func values() throws {
    let source = SourceText(file: "a.json", #"{"ä\u0062": ["\ud83d\ude00\n", -1.50, true]}"#)
    let document = try JSONValue(parsing: source.bytes)
    guard case .object(let members) = document.content, let member = members.first,
      case .array(let values) = member.value.content
    else {
      Issue.record("not an object with a list")
      return
    }
    #expect(document.range == 0..<source.bytes.count)
    #expect(member.key == "äb")
    #expect(source.string(member.keyRange) == #""ä\u0062""#)
    #expect(values.map(\.content) == [.string("😀\n"), .number("-1.50"), .bool(true)])
    #expect(values.map { source.string($0.range) } == [#""\ud83d\ude00\n""#, "-1.50", "true"])
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let text: String
    let place: String
    let length: Int
    let message: String

    init(_ text: String, _ place: String, length: Int = 1, _ message: String) {
      self.text = text
      self.place = place
      self.length = length
      self.message = message
    }

    var testDescription: String { text.debugDescription }
  }

  static let mistakes = [
    Mistake("", "1:1", "the file is empty"),
    Mistake(" \n ", "1:1", "the file is empty"),
    Mistake("[1,\n 2,]", "2:3", "there must be no comma before the end of the list"),
    Mistake("{\"a\": 1,\n}", "1:8", "there must be no comma before the end of the object"),
    Mistake("[,1]", "1:2", "expected a value, not ','"),
    Mistake("[1,,2]", "1:4", "expected a value, not ','"),
    Mistake("[1 2]", "1:3", "a comma is missing here"),
    Mistake("{\n  \"a\": 1\n  \"b\": 2\n}", "2:9", "a comma is missing here"),
    Mistake("[{} {}]", "1:4", "a comma is missing here"),
    Mistake("[1}", "1:3", "expected ',' or ']', not '}'"),
    Mistake("{\"a\" 1}", "1:5", "a colon is missing after the key 'a'"),
    Mistake("{\"a\"}", "1:5", "a colon is missing after the key 'a'"),
    Mistake("{\"a\":}", "1:6", "expected a value, not '}'"),
    Mistake("{a: 1}", "1:2", "a key must stand in double quotes"),
    Mistake("{'abc': 1}", "1:2", length: 5, "a key must stand in double quotes"),
    Mistake("{1: 1}", "1:2", "a key must stand in double quotes"),
    Mistake("{:1}", "1:2", "expected a key in double quotes, not ':'"),
    Mistake("['a']", "1:2", "a text must stand in double quotes"),
    Mistake("[\n  1", "2:4", "the file ends before the list that starts in line 1 is closed"),
    Mistake(
      "\r\n{\"a\": [1, {\r\n\r\n", "2:12", "the file ends before the object that starts in line 2 is closed"),
    Mistake("]", "1:1", "expected a value, not ']'"),
    Mistake("[1]]", "1:4", "there is text after the end of the JSON"),
    Mistake("[1]\n[2] x", "2:1", length: 5, "there is text after the end of the JSON"),
    Mistake("\"a", "1:1", length: 2, "the text that starts here is not closed on its line"),
    Mistake("[\"a\n\"]", "1:2", length: 2, "the text that starts here is not closed on its line"),
    Mistake("[\"a\\\n\"]", "1:2", length: 3, "the text that starts here is not closed on its line"),
    Mistake("[\"ä\tb\"]", "1:4", "a text must not hold a control character as it is"),
    Mistake("\"\u{0}\"", "1:2", "a text must not hold a control character as it is"),
    Mistake(#"["ä\x"]"#, "1:4", length: 2, #"a backslash must be followed by one of " \ / b f n r t u"#),
    Mistake(#""\u12g4""#, "1:2", length: 4, #"\u must be followed by four hexadecimal digits"#),
    Mistake(#""a\ud83d""#, "1:3", length: 6, "this escape is half of a character: its other half is missing"),
    Mistake(#""\ud83dx""#, "1:2", length: 6, "this escape is half of a character: its other half is missing"),
    Mistake(
      #""\ud83d\u0041""#, "1:2", length: 6, "this escape is half of a character: its other half is missing"),
    Mistake(
      #""\ude00\ud83d""#, "1:2", length: 6, "this escape is half of a character: its other half is missing"),
    Mistake("[01]", "1:2", length: 2, "'01' is not a number as JSON writes it"),
    Mistake("[-]", "1:2", "'-' is not a number as JSON writes it"),
    Mistake("[1.]", "1:2", length: 2, "'1.' is not a number as JSON writes it"),
    Mistake("[.5]", "1:2", "expected a value, not '.'"),
    Mistake("[+1]", "1:2", "expected a value, not '+'"),
    Mistake("[1e]", "1:2", length: 2, "'1e' is not a number as JSON writes it"),
    Mistake("[1e+]", "1:2", length: 3, "'1e+' is not a number as JSON writes it"),
    Mistake("[0x1F]", "1:2", length: 4, "'0x1F' is not a number as JSON writes it"),
    Mistake("[2019-11]", "1:2", length: 7, "'2019-11' is not a number as JSON writes it"),
    Mistake("[True]", "1:2", length: 4, "'True' is not a value"),
    Mistake("[NaN]", "1:2", length: 3, "'NaN' is not a value"),
    Mistake("[1] // ok", "1:5", length: 5, "there is text after the end of the JSON"),
    Mistake("[ // one\n1]", "1:3", length: 6, "JSON has no comments"),
    Mistake("[“a”]", "1:2", "expected a value, not '“'"),
    Mistake("[\u{B}1]", "1:2", "expected a value, not a control character"),
  ]

  @Test("says where and why it is none", arguments: mistakes)
  func invalid(_ mistake: Mistake) {
    let source = SourceText(file: "a.json", mistake.text)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: source.bytes) }
    guard let location = error.map({ source.location(of: $0.range) }) else { return }
    #expect(error?.message == mistake.message)
    #expect("\(location.line):\(location.column)" == mistake.place)
    #expect(location.length == mistake.length)
  }

  @Test("may be nested 128 deep and no deeper, however deep it goes on")
  func nesting() {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(throws: Never.self) { try JSONValue(parsing: Array(deep.utf8)) }
    for opening in ["[", "{\"a\":"] {
      let source = SourceText(file: "a.json", String(repeating: opening, count: 200_000))
      let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: source.bytes) }
      #expect(error?.message == "lists and objects are nested more than 128 deep")
      #expect(error?.range.lowerBound == 128 * opening.utf8.count)
    }
  }

  @Test("never crashes the parser, whatever its bytes are")
  func randomBytes() {
    var generator = SeededGenerator(seed: 20_261_120)
    let likely = Array("[]{}\",:\\u0d8e-.+ \nnulltrefas\u{E4}".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      guard let source = try? SourceText(file: "a.json", bytes: bytes) else { continue }
      do {
        let value = try JSONValue(parsing: source.bytes)
        #expect(value.range.upperBound <= source.bytes.count)
      } catch {
        #expect(error.range.upperBound <= source.bytes.count)
        #expect(!error.message.isEmpty)
      }
    }
  }
}
