import Diagnostics
import Site
import Testing

@Suite("The checks of the text")
struct ProseCheckTests {
  static let twenty = (1...20).map { "word\($0)" }.joined(separator: " ")

  @Test("find nothing wrong with a plain page")
  func plain() async {
    #expect(await TestSite(audited: "Short. Plain. Clear.\n").audit() == [])
    let site = TestSite(audited: Self.twenty + ".\n\n- \(Self.twenty)\n\n## A `b`\n\nC.\n")
    #expect(await site.audit() == [])
  }

  @Test(
    "point at sentences with more than 20 words",
    arguments: [
      "«\(twenty) more.»\n",
      "One. «Two\n\(twenty).» Three.\n",
      "- One.\n- **«\(twenty)** [more](index.md).»\n",
      "> «\(twenty)\n> more»\n",
      "«Dr. Jones asked \(twenty), and so on.» Then he left.\n",
      "«About 1.5 of \(twenty) e.g. more.» \"And so.\" (Yes.)[^a]\n\n[^a]: «\(twenty) note.»\n",
    ])
  func longSentence(marked: String) async {
    // A place is cut off at the end of its first line.
    let marked = MarkedText(marked)
    let found = await TestSite(audited: marked.text).audit()
    #expect(found.map(Self.start) == TestSite.places(marked, "long-sentence").map(Self.start))
  }

  @Test("point at the sentence that is one too many in a paragraph")
  func longParagraph() async {
    let marked = MarkedText("## A\n\nOne. Two! Three? «Four [@x]. Five.»\n\n1. A. B.\n2. C. D.\n")
    let found = await TestSite(audited: marked.text.replacing(" [@x]", with: "")).audit()
    #expect(found == ["Content/a.md:9:18+5 long-paragraph"])
  }

  @Test("say the words of a sentence and of the limit")
  func message() async {
    let site = TestSite(
      audited: "One two three. Four. Five.\n", settings: "reading: {sentence: 2, paragraph: 2}\n")
    let found = await site.site.audit()
    #expect(
      found.map(\.message) == [
        "this sentence has 3 words, 1 more than it may", "this paragraph has 3 sentences, 1 more than it may",
      ])
    #expect(found.compactMap(\.location).map { "\($0.column)+\($0.length)" } == ["1+14", "22+5"])
  }

  static let hard = String(
    repeating: "Pharmacological interventions necessitate comprehensive interdisciplinary evaluation. ",
    count: 20)

  @Test("measure pages and sections of a hundred words and more, in English only")
  func readingLevel() async {
    let off = "checks: {long-paragraph: off}\n"
    let text = "Short.\n\n## Hard words {#hard}\n\n\(Self.hard)\n\n## Short\n\nPharmacological.\n"
    #expect(
      await TestSite(audited: text, settings: off).audit() == [
        "Content/a.md:1:1+3 reading-level", "Content/a.md:9:1+21 reading-level",
      ])
    #expect(await TestSite(audited: text, settings: off + "language: de\n").audit() == [])
    #expect(await TestSite(audited: text, settings: off + "reading: {grade: 60}\n").audit() == [])
    let terms =
      "reading: {terms: [Pharmacological, interventions, necessitate, comprehensive, interdisciplinary, evaluation]}\n"
    #expect(await TestSite(audited: text, settings: off + terms).audit() == [])
  }

  @Test("use the automated readability index as it was published")
  func formula() async {
    // 20 sentences of 6 words with 79 letters: 4.71 × 79 / 6 + 0.5 × 6 − 21.43 = 43.585
    let site = TestSite(audited: Self.hard, settings: "checks: {long-paragraph: off}\n")
    #expect(
      await site.site.audit().map(\.message) == [
        "this page asks for 43.6 years of school, and this site aims at 9"
      ])
  }

  @Test(
    "point at words that the house style avoids",
    arguments: [
      "The «addict» and the «ADDICTS», an ex-«addict»; «addict»'s «addict».\n",
      "## An «addict»\n\n- «Drug\n  habit»\n- addiction, addictive, addicté, a drug, a habit\n",
      "> “addict” and \"the addicts say\" and `addict` and [«addict»](index.md \"addict\") \"x\n",
      "| addict |\n| - |\n| addict |\n\n```\naddict\n```\n",
    ])
  func avoidedWords(marked: String) async {
    let marked = MarkedText(marked)
    let settings = "words: {addict: person, Addicts: people, drug habit: addiction}\n"
    let found = await TestSite(audited: marked.text, settings: settings).audit()
    #expect(found.map(Self.start) == TestSite.places(marked, "avoided-word").map(Self.start))
  }

  @Test("find such words in titles and descriptions, and say what to write")
  func frontMatter() async {
    let text =
      "---\ntitle: Addicts\ndescription: For addicts.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n"
    let site = TestSite(settings: "words: {addicts: people with an addiction}\n", ["Content/a.md": text])
    let found = await site.site.audit()
    #expect(found.map(\.short) == ["Content/a.md:2:8+7 avoided-word", "Content/a.md:2:8+7 avoided-word"])
    #expect(found.first?.message == "the house style avoids 'addicts'")
    #expect(found.first?.fix == "write 'people with an addiction'")
  }

  @Test(
    "report settings that cannot be meant",
    arguments: [
      ("reading: «plain»\n", "wrong-type"), ("reading: {grade: «nine»}\n", "wrong-type"),
      ("reading: {grade: «0»}\n", "wrong-type"), ("reading: {«grad»: 9}\n", "unknown-key"),
      ("words: {«addict»: }\n", "missing-key"), ("words: «[addict]»\n", "wrong-type"),
    ])
  func settings(marked: String, code: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(audited: "", settings: marked.text).audit()
    let place = marked.places.first.map { "Content/site.yml:\(3):\($0.dropFirst(2)) \(code)" }
    #expect(found.map(Self.start) == [place].compactMap(\.self).map(Self.start))
  }

  /// A place without its length.
  static func start(_ short: String) -> String {
    String(short.prefix { $0 != "+" }) + short.drop { $0 != " " }
  }
}
