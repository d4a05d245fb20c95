package import Diagnostics

extension Check {
  /// A quiz whose answers add points, with a template that knows no points: its script would decide without them.
  package static let templateWithoutPoints = Check("template-without-points", .error, isSafety: true)
}

/// Quizzes with points whose template is older than points.
struct PointsInTemplates: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard scope.article.quiz?.isScored == true else { return [] }
    let template = scope.faces.pages[scope.place].template
    guard scope.faces.templates.contains(template), !scope.templateFacts.mentions("data-points", in: template)
    else { return [] }
    return [
      Diagnostic(.templateWithoutPoints, .withoutPoints(template), at: scope.article.frontMatter.location)
    ]
  }
}

extension Message {
  fileprivate static func withoutPoints(_ template: String) -> Message {
    Message(
      "the answers of this quiz add points, which the template '\(template)' does not pass on",
      fix:
        "take Templates/partials/quiz-form.mustache, quiz-rules.mustache and Public/quiz.js from a site that "
        + "'handout init' writes today")
  }
}
