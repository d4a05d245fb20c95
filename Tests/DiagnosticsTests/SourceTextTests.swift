import Diagnostics
import Testing

@Suite("A source text")
struct SourceTextTests {
  @Test("finds the line of every offset, whatever the line endings")
  func lines() {
    for text in ["ab\ncd\n\nef", "ab\rcd\r\ref", "ab\r\ncd\r\n\r\nef"] {
      let source = SourceText(file: "a.md", text)
      #expect(source.lineStarts.count == 4)
      let offset = source.bytes.firstIndex(of: UInt8(ascii: "e")) ?? 0
      #expect(
        source.location(of: offset..<offset + 2)
          == Location(file: "a.md", line: 4, column: 1, length: 2, excerpt: "ef"))
    }
  }

  @Test("counts columns in characters, not in bytes")
  func columns() {
    let source = SourceText(file: "a.md", "über [@x]")
    let start = source.bytes.firstIndex(of: UInt8(ascii: "@")) ?? 0
    #expect(source.location(of: start..<start + 2).column == 7)
  }

  @Test("leaves a byte order mark out")
  func byteOrderMark() throws {
    let source = try SourceText(file: "a.md", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    #expect(source.bytes == [0x61])
  }

  @Test("gives the same locations in a line of any length", arguments: [10, 300, 641, 2_500, 9_000])
  func longLines(length: Int) {
    let line = String(repeating: "aß€😀 b", count: length / 10 + 1)
    let source = SourceText(file: "a.md", "x\n" + line + "\ny " + line)
    let text = Array(line.unicodeScalars)
    for column in stride(from: 1, through: text.count, by: 37) {
      let before = String(String.UnicodeScalarView(text[..<(column - 1)])).utf8.count
      let start = 2 + before
      let end = start + String(text[column - 1]).utf8.count
      let expected = Location(file: "a.md", line: 2, column: column, length: 1, excerpt: line)
      #expect(source.location(of: start..<end) == expected)
      #expect(source.location(line: 2, column: column) == expected)
      let later = start + line.utf8.count + 3
      #expect(source.location(of: later..<later).column == column + 2)
    }
  }

  @Test("counts no more bytes for a mistake in a line twice as long")
  func boundedColumns() async {
    func steps(_ length: Int) async -> Int? {
      let source = SourceText(file: "a.json", String(repeating: "a", count: length))
      return await StepCounter.count {
        for offset in stride(from: 0, to: length, by: length / 100) {
          _ = source.location(of: offset..<offset + 9)
        }
      }
    }
    guard let short = await steps(100_000), let long = await steps(200_000) else { return }
    #expect(long < short * 2)
  }

  @Test("of one long line says the same as one that is read whole", arguments: ["x", "ü", "x€", "🙂a"])
  func longLine(piece: String) {
    for count in [40, 159, 160, 161, 400, 6_000] {
      let line = String(repeating: piece, count: count)
      let source = SourceText(file: "a.md", "first\n\(line)\nlast")
      let scalars = line.unicodeScalars.count
      var offset = 6
      for column in 1...scalars {
        let scalar = line.unicodeScalars[
          line.unicodeScalars.index(line.startIndex, offsetBy: (column - 1) % piece.unicodeScalars.count)]
        if column < 300 || column % 911 == 0 || column > scalars - 200 {
          let expected = Location(file: "a.md", line: 2, column: column, length: 1, excerpt: line)
          #expect(source.location(of: offset..<offset + scalar.utf8.count) == expected)
          #expect(source.location(line: 2, column: column) == expected)
        }
        offset += scalar.utf8.count
      }
    }
  }
}
