import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Words that the house style avoids")
struct AvoidedWordsTests {
  @Test(
    "are found wherever the site speaks",
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
    #expect(found.map(TestSite.start) == TestSite.places(marked, "avoided-word").map(TestSite.start))
  }

  @Test("are found in titles and descriptions, with what to write instead")
  func frontMatter() async {
    let text =
      "---\ntitle: Addicts\ndescription: For addicts.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n"
    let site = TestSite(settings: "words: {addicts: people with an addiction}\n", ["Content/a.md": text])
    let found = await site.site.audit()
    #expect(found.map(\.short) == ["Content/a.md:2:8+7 avoided-word", "Content/a.md:2:8+7 avoided-word"])
    #expect(found.first?.message == "the house style avoids 'addicts'")
    #expect(found.first?.fix == "write 'people with an addiction'")
  }
}
