import Diagnostics
import Site
import Publishing
import SiteTesting
import Testing

@Suite("Long sentences")
struct LongSentencesTests {
  static let twenty = (1...20).map { "word\($0)" }.joined(separator: " ")

  @Test("are none of twenty words")
  func plain() async {
    #expect(await TestSite(audited: "Short. Plain. Clear.\n").audit() == [])
    let site = TestSite(audited: Self.twenty + ".\n\n- \(Self.twenty)\n\n## A `b`\n\nC.\n")
    #expect(await site.audit() == [])
  }

  @Test(
    "are those of more than twenty words",
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
    #expect(found.map(TestSite.start) == TestSite.places(marked, "long-sentence").map(TestSite.start))
  }

  @Test("are told with their words and the limit")
  func message() async {
    let site = TestSite(audited: "One two three. Four.\n", settings: "reading: {sentence: 2}\n")
    let found = await site.site.audit()
    #expect(found.map(\.message) == ["this sentence has 3 words, 1 more than it may"])
    #expect(found.compactMap(\.location).map { "\($0.column)+\($0.length)" } == ["1+14"])
  }

  @Test(
    "of a translation are its own where somebody translated them, and those of its original where nobody did")
  func translations() async {
    func found(_ translation: String) async -> [String] {
      var site = TestSite.ofLanguages(
        [
          "Content/a.md": TestSite.articleStart + "One two three. Four.\n",
          "Content/es/a.po":
            "msgid \"\"\nmsgstr \"\"\n\nmsgid \"One two three. Four.\"\nmsgstr \"\(translation)\"\n",
        ], settings: "reading: {sentence: 2}\n")
      site.options.keepsProse = true
      return await site.site.audit().filter { $0.check.code == "long-sentence" }.map {
        "\($0.location?.file ?? "") \($0.fix ?? "")"
      }
    }
    let original = "Content/a.md make two of it, or a list"
    #expect(await found("") == [original])
    #expect(
      await found("Uno dos tres. Cuatro.") == [original, "Content/es/a.po make two sentences of it"])
  }
}
