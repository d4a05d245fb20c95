@testable import Starter
import Testing

@Suite("The initials of a site")
struct InitialsTests {
  @Test(
    "are those of its first and its last word, or one where the script has no capitals",
    arguments: [
      ("Alcohol and type 2 diabetes", "AD"), ("Plain health", "PH"), ("sleep", "S"), ("“Sleep” & rest", "SR"),
      ("Élan vital", "ÉV"), ("ßa", "S"), ("24 hours", "2"), ("7 days – a guide", "7"),
      ("السكري والكحول", "ا"),
      ("健康 信息", "健"), ("!!!", "!"), ("  ", ""),
    ])
  func titles(title: String, initials: String) {
    #expect(Initials(of: title).text == initials)
  }

  @Test("stand in the mark of a new site, whatever they are", arguments: ["<&> \"a\"", "<", "Plain health"])
  func mark(title: String) throws {
    let files = Starter.files(titled: title, in: "en-GB", today: "2026-11-23", due: "2027-02-21")
    let mark = try #require(files.first { $0.path == "Public/favicon.svg" })
    let text = String(decoding: mark.bytes, as: UTF8.self)
    #expect(!text.contains("{initials}") && !text.contains("{size}") && !text.contains("{baseline}"))
    #expect(!text.contains(">< <") && !text.contains("><<"))
    #expect(text.contains("prefers-color-scheme: dark"))
  }
}
