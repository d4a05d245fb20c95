import Diagnostics
import SiteTesting
import Testing

@Suite("A quiz with points or an end")
struct OutdatedQuizTemplatesTests {
  private static let quiz = """
    ---
    title: Tea
    description: Tea.
    template: quiz
    reviewed: 2026-11-01
    review-due: 2027-11-01
    ---
    ## Tea? {#tea}

    - ( ) Daily {points=2}
    - ( ) Never

    ## High {#high from=2}

    ## Low {#low}

    """

  private func codes(_ template: String, _ quiz: String = quiz) async -> [String] {
    await TestSite([
      "Content/tea.md": quiz, "Templates/quiz.mustache": "{{> partials/form}}",
      "Templates/partials/form.mustache": template,
    ]).diagnostics().map(\.short)
  }

  @Test("is refused with a template that is older than that, which would decide without it")
  func old() async {
    #expect(await codes("{{page.title}}") == ["Content/tea.md:1:1+3 outdated-quiz-template"])
    #expect(await codes("<input data-points=\"1\">") == [])
    let ending = Self.quiz.replacing(" {points=2}", with: " → [High](#high) {.end}").replacing(
      " from=2", with: "")
    #expect(
      await codes("<input data-points=\"1\">", ending) == ["Content/tea.md:1:1+3 outdated-quiz-template"])
    #expect(await codes("<input data-end>", ending) == [])
  }

  @Test("is the only one that needs such a template")
  func withoutPoints() async {
    let quiz = Self.quiz.replacing(" {points=2}", with: " → [High](#high)").replacing(" from=2", with: "")
    #expect(await codes("{{page.title}}", quiz) == [])
  }
}
