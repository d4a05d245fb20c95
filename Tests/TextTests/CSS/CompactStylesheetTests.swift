import Digest
import Testing
import Text

@Suite("A stylesheet made compact")
struct CompactStylesheetTests {
  private func compact(_ text: String) -> String {
    String(decoding: CompactStylesheet.compact(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "loses comments and white space that mean nothing",
    arguments: [
      ("/* Ink */\n:root {\n  --a: 1px ;\n}\n", ":root{--a:1px}"),
      ("a , b > c { color : red ; }", "a,b>c{color :red}"),
      (
        "@media ( min-width: 2em ) and (print) { a { b: c } }\n\nd { e: f }",
        "@media (min-width:2em) and (print){a{b:c}}d{e:f}"
      ),
      ("a/* x */ b{}", "a b{}"), ("", ""), ("\n\n", ""),
    ])
  func smaller(text: String, expected: String) { #expect(compact(text) == expected) }

  @Test(
    "keeps everything that means something",
    arguments: [
      "a :hover{}", "a:hover{}", "a .b{}", "a + b ~ c{}", "a{width:calc(1px + -2px - (3px * 4))}",
      "a{content:\"a  /* b */ ; } \\\" c\"}", "a{content:'  '}", "a{background:url( a b/*c*/;.png )}",
      "a{background:url(\"a )b.png\") no-repeat}", ".\\31  b{}", ".a\\, .b{}", ".a\\{ .b{}", "a{--b: ;--c:d}",
      "a{b:c\\;}", "@import \"x.css\" screen;", "@charset \"utf-8\";", "a/**/b{}", "/*! Licence */a{}",
      "@media (400px <= width)and (print){}",
    ])
  func unchanged(text: String) { #expect(compact(text) == text) }

  @Test(
    "stays as it is where a text, a comment or an address never ends",
    arguments: ["a { b: \"c }\nd {}", "a { } /* b", "a { b: url(c }", "a { b: 'c", "a { b: \"c\\"])
  func broken(text: String) { #expect(compact(text) == text) }

  @Test("cannot be made more compact, and never fails, whatever stands in it")
  func random() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "a", " ", "\n", "{", "}", ";", ":", ",", ">", "(", ")", "\"", "'", "\\", "/*", "*/", "url(", "1", "@",
      "!",
    ]
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let once = compact(text)
      #expect(once.utf8.count <= text.utf8.count + 4 * 12, "\(text)")
      if once != text { #expect(compact(once) == once, "\(text)") }
    }
  }
}
