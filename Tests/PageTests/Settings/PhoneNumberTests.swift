import Page
import SiteTesting
import Testing
import Words

@Suite("A telephone number")
struct PhoneNumberTests {
  @Test(
    "is dialled by its digits, however it is written",
    arguments: [
      ("112", "112"), ("116 123", "116123"), ("1-800-662-4357", "18006624357"),
      ("(555) 123-4567", "5551234567"),
      ("+44 20 7946 0000", "+442079460000"), ("+1 (555) 123.4567", "+15551234567"),
      ("0800\u{A0}11\u{A0}22", "08001122"),
      // Nobody dials the 0 of an area after the code of a country.
      ("+44 (0)20 7946 0000", "+442079460000"), ("+49(0)30 123456", "+4930123456"),
      ("+358 (0) 9 123", "+3589123"),
      ("(020) 7946 0000", "02079460000"),
    ])
  func dialled(text: String, digits: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.dialled == digits)
    #expect(number.shown(in: .english) == text)
  }

  @Test("has an extension of its own, as RFC 3966 writes it")
  func extensions() throws {
    let number = try #require(PhoneNumber("+44 20 7946 0000", extension: "12"))
    #expect(number.dialled == "+442079460000;ext=12")
    #expect(number.shown(in: .english) == "+44 20 7946 0000, extension 12")
    #expect(PhoneNumber("112", extension: "two") == nil)
  }

  private static let rest = "the rest belongs into note:, and an extension into extension:"
  private static let start = "title: T\nbase-url: https://example.org\n"

  @Test(
    "is one number: anything else is an error with its mend",
    arguments: [
      ("111 (option 2)", "write phone: \"111\"; \(rest)"), ("112 (24h)", "write phone: \"112\"; \(rest)"),
      ("988 or 911", "write phone: \"988\"; \(rest)"), ("116 123 / 999", "write phone: \"116 123\"; \(rest)"),
      ("0800 11 22 33 (free, 24/7)", "write phone: \"0800 11 22 33\"; \(rest)"),
      ("111 (2)", "write phone: \"111\"; \(rest)"), ("0800 1111 x12", "write phone: \"0800 1111\"; \(rest)"),
      ("0800 HELPLINE", "write its digits, phone: \"0800 43575463\""),
      ("111 OR 112", "write phone: \"111\"; \(rest)"),
      ("1-800-662-HELP", "write its digits, phone: \"1-800-662-4357\""), ("٩٩٩", "write phone: \"999\""),
      ("(none)", "write one number, such as phone: \"116 123\" or \"+44 20 7946 0000\"; \(rest)"),
      ("++44 20", "write one number, such as phone: \"116 123\" or \"+44 20 7946 0000\"; \(rest)"),
      ("1234567890123456", "write one number, such as phone: \"116 123\" or \"+44 20 7946 0000\"; \(rest)"),
    ])
  func mistakes(text: String, fix: String) async {
    #expect(PhoneNumber(text) == nil)
    for list in ["helplines", "emergency"] {
      let settings = MarkedText(Self.start + "\(list): [{name: A, phone: «\"\(text)\"»}]\n")
      let found = await TestSite(["Content/site.yml": settings.text]).diagnostics()
        .filter { $0.location?.file == "Content/site.yml" }
      #expect(found.map(\.message) == ["'\(text)' is not one telephone number"])
      #expect(found.map(\.fix) == [fix])
      #expect(found.map(\.location?.line) == [3])
    }
  }

  @Test(
    "has an extension only where there is a number, and of digits",
    arguments: [
      ("{name: A, extension: '12'}", "this extension belongs to no number"),
      ("{name: A, phone: '111', extension: option 2}", "'option 2' is not an extension"),
    ])
  func badExtensions(line: String, message: String) async {
    let found = await TestSite(["Content/site.yml": Self.start + "helplines: [\(line)]\n"]).diagnostics()
      .filter { $0.location?.file == "Content/site.yml" }
    #expect(found.map(\.message) == [message])
  }

  @Test("is linked with its extension on every page")
  func linked() async throws {
    let pages = try await TestSite([
      "Content/site.yml": Self.start
        + "helplines: [{name: A, phone: +44 (0)20 7946 0000, extension: '12', note: Option 2}]\n",
      "Content/a.md": TestSite.articleStart + "A.\n",
      "Templates/article.mustache": "{{#site.helplines}}{{phone}}|{{tel}}|{{note}}{{/site.helplines}}",
    ]).pages()
    #expect(pages["a/index.html"] == "+44 (0)20 7946 0000, extension 12|+442079460000;ext=12|Option 2")
  }
}
