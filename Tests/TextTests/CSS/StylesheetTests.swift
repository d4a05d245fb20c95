import Testing
import Text

@Suite("What a stylesheet names")
struct StylesheetTests {
  private func addresses(_ css: String) -> [String] {
    let bytes = Array(css.utf8)
    return Stylesheet(bytes).addresses.map { address in
      #expect(String(decoding: bytes[address.range], as: UTF8.self) == address.text)
      return address.text
    }
  }

  @Test(
    "is every address that a browser would load",
    arguments: [
      ("a { src: url( a.png ), URL('b;c.png') url(\"d)\") }", ["a.png", "b;c.png", "d)"]),
      ("@import 'a.css'; @IMPORT /* b */ \"c.css\" print; @import url(d.css);", ["a.css", "c.css", "d.css"]),
      ("a { content: \"url(b)\" } /* url(c) */", []), ("a { b: \"\n; src: url(c) }", ["c"]), ("url(a", ["a"]),
      ("@import 'a", ["a"]), ("a { b: 'c' }", []),
    ])
  func names(css: String, expected: [String]) {
    #expect(addresses(css) == expected)
  }

  @Test(
    "is named by escapes and in functions that take texts as well",
    arguments: [
      (
        "a { b: image-set(\"//e.example/x\" type(\"image/png\") 1x, 'c.png' 2x) \"d\" }",
        ["//e.example/x", "c.png"]
      ),
      ("a { b: -webkit-image-set('c.png' 1x) }", ["c.png"]),
      ("a { b: url(ht\\tps://e.example/) }", ["https://e.example/"]),
      ("a { b: url(\\2f\\2f e.example/x) }", ["//e.example/x"]),
      ("@\\69mport \"https://e.example/x.css\";", ["https://e.example/x.css"]),
      ("a { b: u\\72l(https://e.example/x) }", ["https://e.example/x"]),
      (".sm\\:grid { b: url(c.png) }", ["c.png"]),
    ])
  func escapes(css: String, expected: [String]) {
    #expect(Stylesheet(Array(css.utf8)).addresses.map(\.meant) == expected)
  }

  @Test("is every colour of the theme, light and dark")
  func colours() {
    let css = """
      :root { --a: #111; --b: "}"; /* --c: 1; */ --d: url(x;y) }
      a { --a: #222 }
      @media (prefers-color-scheme: dark) { :root { --a: #333 } }
      @media (prefers-color-scheme:light) { :root { --e: #444; } }
      @media print { :root { --a: #555 } }
      """
    let sheet = Stylesheet(Array(css.utf8))
    #expect(
      sheet.light.mapValues(\.value) == ["--a": "#111", "--b": "\"}\"", "--d": "url(x;y)", "--e": "#444"])
    #expect(sheet.dark.mapValues(\.value) == ["--a": "#333"])
  }
}
