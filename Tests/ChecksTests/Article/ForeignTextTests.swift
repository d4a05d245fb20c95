import Diagnostics
import SiteTesting
import Testing

@Suite("Text in another language")
struct ForeignTextTests {
  private static let texts = [
    "en": "You can talk to your doctor about this, and it is not your fault that you have this illness. ",
    "es":
      "Usted puede hablar con su médico, y no es culpa suya que se sienta mal por las noches o los días. ",
    "fr":
      "Vous pouvez parler avec votre médecin, et ce n’est pas une faute si vous êtes dans la peine pour des jours. ",
    "de":
      "Sie können mit dem Arzt sprechen, und es ist nicht Ihre Schuld, wenn Sie auf den Rat der Familie hoffen. ",
    "ar": "يمكنك أن تتحدث مع الطبيب عن هذا المرض، ولا ذنب لك في ما كان من أمر هذه الحالة التي في بيتك. ",
  ]

  private func found(_ text: String, in language: String) async -> [String] {
    let settings =
      "language: \(language)\nchecks: {long-paragraph: off, long-sentence: off, reading-level: off}\n"
    return await TestSite(audited: text, settings: settings).site.audit().filter { $0.check == .foreignText }
      .map(\.message)
  }

  @Test("is found in every pair of languages, and none in a language's own text")
  func pairs() async {
    for (language, text) in Self.texts {
      for expected in Self.texts.keys {
        let messages = await found(String(repeating: text, count: 4), in: expected)
        let wanted =
          language == expected
          ? [] : ["the text of this page looks like '\(language)', and site.yml says 'language: \(expected)'"]
        #expect(messages == wanted, "\(language) in \(expected)")
      }
    }
  }

  @Test("is found in a site of a language that nobody has listed words of")
  func unlisted() async {
    let english = String(repeating: Self.texts["en"] ?? "", count: 4)
    #expect(await found(english, in: "sv").count == 1)
    let swedish = String(
      repeating: "Du kan tala med din läkare om det, och det är inte ditt fel att du har den här sjukdomen. ",
      count: 4)
    #expect(await found(swedish, in: "sv") == [])
  }

  @Test("is not looked for in a few words, nor where a page only quotes")
  func short() async {
    #expect(await found(Self.texts["en"] ?? "", in: "es") == [])
    let mixed = String(repeating: Self.texts["es"] ?? "", count: 4) + (Self.texts["en"] ?? "")
    #expect(await found(mixed, in: "es") == [])
  }
}
