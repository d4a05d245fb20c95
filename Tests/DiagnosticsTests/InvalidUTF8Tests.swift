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
