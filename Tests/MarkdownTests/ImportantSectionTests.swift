import Diagnostics
import Testing

@Suite("An important section")
struct ImportantSectionTests {
  private func important(_ text: String) -> [String] {
    parse(text).sections.filter(\.isImportant).map(\.id)
  }

  @Test("is marked at its heading, with or without an id")
  func marked() {
    let text = "## A\n\n## B {.important}\n\n## C {#see .was-c .important}\n"
    #expect(important(text) == ["b", "see"])
    #expect(parse(text).found == [])
    #expect(parse(text).sections.map(\.title.text) == ["A", "B", "<span id=\"c\"></span>C"])
  }

  @Test("is one that warns of harm, wherever in it")
  func warning() {
    let text =
      "> [!CAUTION]\n> x\n\n## A\n\n- a\n\n  > [!WARNING]\n  > b\n\n## B\n\n> [!NOTE]\n> x\n\n## C\n\n> [!CAUTION]\n> x\n"
    #expect(important(text) == ["a", "c"])
  }

  @Test("has no other mark, and is no smaller heading")
  func mistakes() {
    let document = parse("## A {.importent}\n\n### B {.important}\n")
    #expect(document.found == ["1:7+10 bad-attribute", "3:8+10 bad-attribute"])
    #expect(document.diagnostics.map(\.fix) == ["did you mean 'important'?", "remove it"])
  }
}
