import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Long paragraphs")
struct LongParagraphsTests {
  @Test("are pointed at where the first sentence is too many")
  func longParagraph() async {
    let marked = MarkedText("## A\n\nOne. Two! Three? «Four [@x]. Five.»\n\n1. A. B.\n2. C. D.\n")
    let found = await TestSite(audited: marked.text.replacing(" [@x]", with: "")).audit()
    #expect(found == ["Content/a.md:9:18+5 long-paragraph"])
  }

  @Test("are told with their sentences and the limit")
  func message() async {
    let site = TestSite(audited: "One. Four. Five.\n", settings: "reading: {paragraph: 2}\n")
    let found = await site.site.audit()
    #expect(found.map(\.message) == ["this paragraph has 3 sentences, 1 more than it may"])
    #expect(found.compactMap(\.location).map { "\($0.column)+\($0.length)" } == ["12+5"])
  }
}
