import Foundation
import Testing
import Text

/// What is written is read back by somebody else's parser, or by the plainest one there is.
@Suite("Any text, with marks that combine with what comes before them and with all line ends,")
struct WriterTests {
  /// The text without what XML 1.0 forbids.
  private static func allowedInXML(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || $0 == "\n" || $0 == "\t"
        }))
  }

  /// What a browser makes of the five references that are ever written.
  private static func unescaped(_ html: String) -> [UInt8] {
    var rest = Array(html.utf8)[...]
    var result: [UInt8] = []
    let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let (name, character) = references.first(where: { rest.starts(with: $0.key.utf8) })
      {
        result += character.utf8
        rest = rest.dropFirst(name.utf8.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  @Test("is the same in HTML, and none of it is markup there")
  func html() {
    for text in HostileText.all {
      let html = HTML.escaped(text)
      #expect(!html.utf8.contains { "<>\"".utf8.contains($0) })
      #expect(Self.unescaped(html) == Array(text.utf8))
      var markup = Markup()
      markup.text(text)
      #expect(markup.bytes == Array(html.utf8))
      #expect(CharacterReferences.decode(Array(html.utf8)[...]).utf8.elementsEqual(text.utf8))
    }
  }

  @Test("is the same in XML, but for what XML forbids")
  func xml() {
    for text in HostileText.all {
      let allowed = Array(Self.allowedInXML(text).utf8)
      let xml = XML.escaped(text)
      #expect(!xml.utf8.contains { "<>\"'".utf8.contains($0) })
      #expect(Self.unescaped(xml) == allowed)
      #expect(Self.unescaped(XML.escaped(text, apostrophes: false)) == allowed)
      var writer = XMLWriter()
      writer.element("a", ["b": text], text: text)
      #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("<a b=\"\(xml)\">\(xml)</a>\n"))
    }
  }

  @Test("is the same in JSON", arguments: [JSONWriter.Style.compact, .indented])
  func json(style: JSONWriter.Style) throws {
    for text in HostileText.all {
      var writer = JSONWriter(style)
      writer.text(text)
      guard case .string(let read) = try JSONValue(parsing: writer.bytes).content else {
        Issue.record("not a text")
        continue
      }
      #expect(read.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("is the same in an address")
  func address() {
    for text in HostileText.all {
      for kept in [PercentEncoding.path, PercentEncoding.plainPath, PercentEncoding.unreserved] {
        let encoded = PercentEncoding.encode(text.utf8, keeping: kept)
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\`".utf8.contains($0) })
        #expect(PercentEncoding.strictlyDecodedBytes(encoded.utf8) == Array(text.utf8))
        #expect(PercentEncoding.decode(encoded).utf8.elementsEqual(text.utf8))
      }
    }
  }

  @Test("is one word to a shell")
  func shell() throws {
    // A shell's words cannot hold the byte 0, and what it prints loses nothing between two marks.
    let texts = HostileText.all.filter { !$0.utf8.contains(0) }
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let script = texts.map { "printf '%s\\0' \($0.shellQuoted)\n" }.joined()
    Task.detached {
      try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
      try input.fileHandleForWriting.close()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let words = Array(printed).split(separator: 0, omittingEmptySubsequences: false).dropLast()
    #expect(words.count == texts.count)
    for (word, text) in zip(words, texts) {
      #expect(word.elementsEqual(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test("has none of the bytes that are replaced, whatever follows them")
  func replaced() {
    for text in HostileText.all {
      let replaced = text.replacingBytes { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") ? "_" : nil }
      let expected = text.utf8.map {
        $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") ? UInt8(ascii: "_") : $0
      }
      #expect(Array(replaced.utf8) == expected)
    }
  }
}
