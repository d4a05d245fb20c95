import Testing
import Text

@Suite("What a browser loads by itself")
struct LoadedAddressTests {
  private func found(_ html: String) -> [String] {
    LoadedAddress.all(in: Array(html.utf8)).map { "\($0.element) \($0.address)" }
  }

  @Test(
    "is found in attributes, styles and documents within",
    arguments: [
      ("<img src=a srcset='b 1x,c d, e,f 2x (,) ,g'>", ["img a", "img b", "img c", "img e,f", "img g"]),
      ("<meta http-equiv='&#82;efresh' content=' 3 , url = \"a\" b'>", ["meta a"]),
      ("<meta http-equiv=refresh content=3>", []), ("<meta name=refresh content='0;url=a'>", []),
      ("<base href=a><link rel='icon' href=b><link rel='next license' href=c>", ["base a", "link b"]),
      ("<iframe srcdoc='&lt;iframe srcdoc=\"&amp;lt;img src=a&amp;gt;\"&gt;'>", ["iframe a"]),
      ("<svg:image xlink:href=a><svg:a xlink:href=b><animate values='url(c);d' />", ["svg a", "animate c"]),
      ("<set attributeName=xlink:href to=a>", ["set a"]),
      ("<p background=a STYLE='x:URL(b)'>", ["p a", "p b"]),
      ("<style>@import 'a'; b { c: url(d) }</style>", ["style a", "style d"]),
      ("<STYLE>b{c:url(d)}", ["style d"]),
      ("<script>'<img src=a>'</script><img src=b>", ["img b"]), ("<a ping='a b' href=c>", ["a a", "a b"]),
      ("<?xml-stylesheet type='text/css' href = 'a'?><svg/>", ["?xml-stylesheet a"]), ("</img src=a>", []),
    ])
  func loads(html: String, expected: [String]) { #expect(found(html) == expected) }

  @Test(
    "is seen through every reference to a character of ASCII",
    arguments: [
      ("&#104;ttps&colon;&sol;&#x2f;a", "https://a"), ("&#0000104;&#X74&#116ps", "https"),
      ("&Tab;a&NewLine;", "\ta\n"),
      ("?a&lt=b&amp;c&ampd&lt;&lt e", "?a&lt=b&c&ampd<< e"),
      ("&#0;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&nope;&#;&#x;&", "&nope;&#;&#x;&"), ("&amp;#104;", "&#104;"),
    ])
  func references(text: String, expected: String) {
    #expect(CharacterReferences.decode(Array(text.utf8)[...]) == expected)
  }

  @Test("takes no longer for what nothing ends than for what something does")
  func unclosed() {
    for piece in ["<script>", "<style>", "<!-- a -->", "<!--", "<p style='"] {
      #expect(found(String(repeating: piece, count: 100_000)).isEmpty)
    }
  }
}
