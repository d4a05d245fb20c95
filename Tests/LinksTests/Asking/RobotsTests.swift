import Links
import Testing

@Suite("robots.txt")
struct RobotsTests {
  @Test(
    "says what may be asked for",
    arguments: [
      ("", "/a", true), ("User-agent: *\nDisallow:", "/a", true), ("User-agent: *\nDisallow: /", "/a", false),
      ("user-agent:*\r\ndisallow:/a # comment\r\n", "/ab", false),
      ("User-agent: other\nDisallow: /", "/a", true),
      ("User-agent: other\nUser-agent: *\nDisallow: /", "/a", false),
      ("User-agent: *\nDisallow: /\n\nUser-agent: Handout\nDisallow: /b", "/a", true),
      ("User-agent: *\nDisallow: /\n\nUser-agent: Handout\nDisallow: /b", "/b/c", false),
      ("User-agent: handout\nDisallow:\nUser-agent: *\nDisallow: /", "/a", true),
      ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true),
      ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true),
      ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false),
      ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true),
      ("User-agent: *\nDisallow: /*/private", "/x/private/y", false),
      ("User-agent: *\nDisallow: *?", "/a?b", false),
      ("User-agent: *\nDisallow: /a$", "/a", false), ("User-agent: *\nDisallow: /a$", "/ab", true),
      ("Disallow: /", "/a", true), ("\u{FEFF}rubbish", "/a", true),
    ])
  func allows(text: String, path: String, isAllowed: Bool) {
    #expect(Robots(Array(text.utf8)).allows(path) == isAllowed)
  }

  @Test("takes no longer for a pattern made to take long")
  func stars() {
    let pattern = String(repeating: "*a", count: 2000) + "b$"
    #expect(
      Robots(Array("User-agent: *\nDisallow: /\(pattern)".utf8)).allows(
        "/" + String(repeating: "a", count: 4000)))
  }
}
