import Diagnostics
import Markdown
import Testing

@Suite("A text that asks for too much")
struct BoundsTests {
  @Test("by the definitions of its links is refused before it is parsed")
  func expansion() {
    let definition = "[a]: https://e.example/" + String(repeating: "x", count: 60_000) + "\n\n"
    let document = parse(definition + String(repeating: "[a] ", count: 20_000))
    #expect(document.found == ["1:1+4 links-too-large"])
    #expect(document.diagnostics.first?.message.contains("4 MB") == true)
    #expect(document.introduction.isEmpty)
    // A title, a label in another spelling, another script, and a quote make no difference.
    let title = String(repeating: "x", count: 60_000)
    for (definition, use) in [
      ("[a b]: /x\n  \"\(title)\"\n\n", "[A\nb] "), ("> [a]: /x\n> '\(title)'\n\n", "[A][] "),
      ("[ä]: /x (\(title))\n\n", "[c][Ä] "), ("[a]:\n<\(title)>\n\n", "![c][a] "),
    ] {
      let document = parse(definition + String(repeating: use, count: 2_000))
      #expect(document.diagnostics.map(\.check) == [.linksTooLarge], "\(use)")
    }
  }

  @Test("is not confused with a page of many sources")
  func manyDefinitions() {
    let numbers = 1...3_000
    let text =
      numbers.map { "Said [so][s\($0)], and [again][S\($0)].\n\n" }.joined() + "\n"
      + numbers.map { "[s\($0)]: https://example.org/a/rather/long/address/\($0) \"(\($0)\"\n" }.joined()
      + "[long]: /" + String(repeating: "x", count: 5_000) + "\n\n[a][long]\n"
    let document = parse(text)
    #expect(document.found == [])
    #expect(document.links.count == 6_001)
  }

  @Test("by the columns and cells of its tables is refused before it is parsed")
  func tables() {
    func table(_ columns: Int, _ row: String, _ rows: Int) -> String {
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
        + String(repeating: row + "\n", count: rows)
    }
    #expect(parse("x\n\n" + table(4_000, "a", 4_000)).found == ["3:1+8001 table-too-large"])
    #expect(parse(table(500, "a", 4_000)).found == ["1:1+1001 table-too-large"])
    #expect(parse("> " + table(500, "> a", 4_000)).diagnostics.map(\.check) == [.tableTooLarge])
    #expect(
      parse((table(50, "a", 1_000) + "\n") + String(repeating: table(50, "a", 1_000) + "\n", count: 9)).found
        == ["7022:1+101 table-too-large"])
    #expect(parse(table(2, String(repeating: "|", count: 2_000), 1)).found == ["3:1+2000 table-too-large"])
    #expect(parse(table(100, "a", 2_000)).diagnostics.allSatisfy { !Check.bounds.contains($0.check) })
  }

  @Test("by the marks of its footnotes is refused before it is parsed")
  func footnotes() {
    let document = parse(String(repeating: "[^a]", count: 100_001) + "\n\n[^a]: b\n")
    #expect(document.found == ["1:400001+2 too-many-footnotes"])
    let addresses = parse(String(repeating: "a@b.c ", count: 60_000))
    #expect(addresses.found == ["1:300002+1 too-many-addresses"])
  }

  @Test("by its size is refused before it is parsed")
  func size() {
    let document = parse(String(repeating: "0123456789abcde\n", count: 9 << 16))
    #expect(document.diagnostics.map(\.message) == ["this page has 9 MB, and a page may have 8 MB"])
  }

  @Test("by nesting is refused before it is parsed", arguments: ["> ", "- ", "1) ", "> 1. ", "- > "])
  func nesting(marks: String) {
    let document = parse(
      "a\n\n" + String(repeating: marks, count: 100_000) + "a" + String(repeating: "\n", count: 500_000))
    #expect(document.diagnostics.map(\.check) == [.nestingTooDeep])
    #expect(document.diagnostics.first?.location?.line == 3)
  }

  @Test("does not count lines across the page as lists")
  func thematicBreaks() {
    for mark in ["- ", "* ", "-", "_ "] { #expect(parse(String(repeating: mark, count: 500)).found == []) }
    #expect(parse("- a\n- " + String(repeating: "* ", count: 500)).found == [])
  }

  @Test(
    "by marks that look for their ends in one paragraph is refused before it is parsed",
    arguments: [
      ("![", 50_000, "1:402+1"), ("![[]()", 50_000, "1:1202+1"), ("a<?", 50_000, "1:603+1"),
      ("a<!A ", 50_000, "1:1003+1"), ("a<![CDATA[", 50_000, "1:2003+1"),
    ])
  func tangled(marks: String, count: Int, place: String) {
    let document = parse(String(repeating: marks, count: count))
    #expect(document.found == [place + " too-many-marks"])
    #expect(document.diagnostics.first?.message.contains("more than 200") == true)
  }

  @Test("by its quotation marks or parentheses is refused before it is parsed")
  func quotationMarks() {
    let quotes = parse(String(repeating: "\"'a", count: 20_000))
    #expect(quotes.diagnostics.map(\.check) == [.tooManyMarks])
    #expect(quotes.diagnostics.first?.message.contains("more than 10,000") == true)
    let address = parse("www.a" + String(repeating: ")", count: 100_000))
    #expect(address.found == ["1:1006+1 too-many-marks"])
  }

  @Test("is not confused with a long page of quotations, pictures and tables")
  func manyMarks() {
    let text = String(repeating: "He said \"it's ![so](a.png)\"! <!-- a --> (b)\n\n", count: 5_000)
    #expect(!parse(text).diagnostics.contains { $0.check == .tooManyMarks })
    let table = "| a | b |\n| - | - |\n" + String(repeating: "| \"a\" | 'b' |\n", count: 5_000)
    #expect(!parse(table).diagnostics.contains { $0.check == .tooManyMarks })
  }

  @Test("does not keep the parser busy")
  func apostrophes() {
    #expect(parse(String(repeating: "'", count: 1_000_000) + " it's").introduction.count == 1_000_012)
  }
}
