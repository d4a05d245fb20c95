import Testing

@testable import Search

@Suite("The words of a text")
struct WordScannerTests {
  private func words(_ html: String) -> [String] {
    var scanner = WordScanner()
    scanner.readHTML(Array(html.utf8))
    return scanner.words.map { String(decoding: scanner.letters[$0.range], as: UTF8.self) }
  }

  @Test(
    "are letters and digits in lower case",
    arguments: [
      ("<p>Ask a Doctor.</p>", ["ask", "a", "doctor"]),
      ("one-two/three_four", ["one", "two", "three", "four"]),
      ("5 mg, 0.5 mg", ["5", "mg", "0", "5", "mg"]),
      ("A&amp;E &lt;x&gt; &quot;y&quot; a&b", ["a", "e", "x", "y", "a", "b"]),
      ("can't CAN’T Crohn’s Crohn's. it's", ["cant", "cant", "crohn", "crohn", "it", "s"]),
      ("l’alcool qu’il", ["l", "alcool", "qu", "il"]), ("soft\u{AD}hyphen", ["softhyphen"]),
      ("ÉTÉ Größe Ørsted ŁÓDŹ", ["été", "größe", "ørsted", "łódź"]), ("naïve—dash", ["naïve", "dash"]),
      ("“quoted” … 20 % · a", ["quoted", "20", "a"]), ("السلام عليكم", ["السلام", "عليكم"]),
      ("<a href=\"/long/address/\">link</a>", ["link"]), ("<svg><text>axis</text></svg>after", ["after"]),
      ("", []), ("<", []), ("<p", []), ("&", []), ("'", []), ("a'", ["a"]), ("’s", ["s"]),
      ("word’", ["word"]),
      (String(repeating: "x", count: 40) + " y", [String(repeating: "x", count: 40), "y"]),
      (String(repeating: "x", count: 41) + "'s y", ["y"]),
      (String(repeating: "x", count: 39) + "'tx y", ["y"]),
      (String(repeating: "x", count: 41) + " y", ["y"]), (String(repeating: "é", count: 41) + " y", ["y"]),
      ("<svg>never closed", []), ("word<br>word", ["word", "word"]),
    ] as [(String, [String])])
  func words(html: String, expected: [String]) {
    #expect(words(html) == expected)
  }

  @Test("in headings below that of a section are told apart")
  func subheadings() {
    var scanner = WordScanner()
    scanner.readHTML(Array("<p>a</p><h3 id=\"x\">b</h3><p>c</p>".utf8))
    let found = scanner.words.filter { $0.place == .subheading }
    #expect(found.map { String(decoding: scanner.letters[$0.range], as: UTF8.self) } == ["b"])
  }

  @Test(
    "are found without their accents",
    arguments: [
      ("été", "ete"), ("größe", "grosse"), ("łódź", "lodz"), ("niño", "nino"), ("œuvre", "oeuvre"),
      ("أحمد", "احمد"), ("مدرسة", "مدرسه"), ("plain", "plain"), ("й", "й"),
    ])
  func folded(word: String, expected: String) {
    #expect(String(decoding: Letters.folded(Array(word.utf8)), as: UTF8.self) == expected)
  }
}
