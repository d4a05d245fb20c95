import Testing

@testable import Page

@Suite("The screen of a phone")
struct PhoneScreenTests {
  @Test(
    "takes text by its letters, blocks and pictures",
    arguments: [
      ("", 0), ("<p>Short.</p>", 1), ("<p title=\"not to be seen, however long it may be\">Short.</p>", 1),
      ("<p>" + String(repeating: "letters and ", count: 30) + "</p>", 11),
      ("<p>" + String(repeating: "üéß", count: 24) + "</p>", 3),
      ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", 3), ("<img src=\"a.png\">", 10),
      ("<figure><svg viewBox=\"\"></svg></figure>", 10), ("a > b", 1), ("<p", 0), ("<", 0),
      ("<p title=\"<img \">", 10), ("<b title=\"</p>\">", 2), ("</pre><pre>", 1), ("x</p", 1),
    ])
  func lines(html: String, expected: Int) { #expect(PhoneScreen.lines(of: Array(html.utf8)) == expected) }
}
