import Diagnostics
import Digest
import Testing

@Suite("A text file that is not UTF-8")
struct InvalidUTF8Tests {
  static let bad: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
  ]

  @Test("is refused with the position of the first bad byte", arguments: bad)
  func refused(bytes: [UInt8]) throws {
    let text = Array("title: a long enough line\nü ".utf8) + bytes + Array(" rest\n".utf8)
    let error = try #require(throws: InvalidUTF8.self) { try SourceText(file: "a.md", bytes: text) }
    #expect(error.location.line == 2)
    #expect(error.location.column == 3)
    #expect(error.diagnostic.check == .invalidUTF8)
  }

  @Test(
    "is said to hold no text, and shows none, where it is a picture or a document",
    arguments: [
      [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0, 0, 0], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10],
      Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3], Array("PK".utf8) + [3, 4, 0, 0xFF],
    ])
  func binary(bytes: [UInt8]) throws {
    let error = try #require(throws: InvalidUTF8.self) { try SourceText(file: "a.md", bytes: bytes) }
    #expect(
      error.diagnostic.text() == """
        a.md:1:1: error: this file holds no text [invalid-utf-8]
          give its name the ending of what it is, such as .png or .pdf, or take it away
        """)
  }

  @Test("is text all the same in another encoding")
  func otherEncodings() throws {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0], Array("caf".utf8) + [0xE9]] {
      let error = try #require(throws: InvalidUTF8.self) { try SourceText(file: "a.md", bytes: bytes) }
      #expect(error.diagnostic.fix == "save it again with the encoding UTF-8")
    }
  }

  @Test(
    "is told from text that is",
    arguments: ["", "a", "é€😀\u{10FFFF}\u{FFFD}\u{D7FF}\u{E000}", "1234567é", "\u{FEFF}abc"])
  func accepted(text: String) throws {
    let bytes = Array(text.utf8)
    #expect((try? SourceText(file: "a.md", bytes: bytes)) != nil)
  }

  @Test("agrees with the standard library on random bytes")
  func random() {
    var generator = SeededGenerator(seed: 2)
    let alphabet: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let isAccepted = (try? SourceText(file: "", bytes: bytes)) != nil
      #expect(isAccepted == isValid, "\(bytes)")
    }
  }
}
