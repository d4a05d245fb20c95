package import Diagnostics
import Quiz

extension Check {
  /// A quiz with points or `{.end}`, and a template that is older than these: its script would decide without them.
  package static let outdatedQuizTemplate = Check("outdated-quiz-template", .error, isSafety: true)
}

/// Quizzes whose template does not pass on all that decides.
struct OutdatedQuizTemplates: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard let quiz = scope.article.quiz else { return [] }
    let template = scope.faces.pages[scope.place].template
    guard scope.faces.templates.contains(template) else { return [] }
    let ends = quiz.questions.contains { question in question.answers.contains(where: \.ends) }
    let needed = [
      (quiz.isScored, "data-points", "add points"), (ends, "data-end", "can end it with {.end}"),
    ]
    return needed.filter { $0.0 && !scope.templateFacts.mentions($0.1, in: template) }.map { _, _, verb in
      Diagnostic(
        .outdatedQuizTemplate, .outdated(template, verb), at: scope.article.frontMatter.location)
    }
  }
}

extension Message {
  fileprivate static func outdated(_ template: String, _ verb: String) -> Message {
    Message(
      "answers of this quiz \(verb), which the template '\(template)' does not pass on",
      fix:
        "take Templates/partials/quiz-form.mustache, quiz-rules.mustache and Public/quiz.js from a site that "
        + "'handout init' writes today")
  }
}
