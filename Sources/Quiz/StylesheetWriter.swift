/// Writes the circuit that ``Quiz/stylesheet`` describes.
struct StylesheetWriter {
  let quiz: Quiz
  /// Declarations on the form, true or false before anything is chosen.
  var wires: [String] = []
  /// Rules that set a wire if something is chosen.
  var switches: [String] = []
  /// Rules that display what applies.
  var displays: [String] = []
  /// For each question, the wire that says it is asked; `nil` if it always is.
  var asked: [String?] = []
  /// For each question, the earlier ones that can skip to it.
  var sources: [[Int]]

  init(quiz: Quiz) {
    self.quiz = quiz
    sources = Array(repeating: [], count: quiz.questions.count)
    for question in quiz.questions.indices {
      for target in targets(of: question) { sources[target].append(question) }
    }
  }

  /// The later questions that answers of a question skip to, nearest first.
  func targets(of question: Int) -> [Int] {
    let answers = quiz.questions[question].answers.filter { !quiz.ends($0) }
    return Set(answers.map { quiz.destination(of: $0, in: question) }).filter { $0 > question + 1 }.sorted()
  }

  mutating func write() -> String {
    writePath()
    writeOpen()
    writeCounts()
    if quiz.isScored { writeScore() }
    writeOutcome()
    writeEntries()
    let base = """
      .quiz li:is([id^=reason-],[id^=note-],[id^=points-],[id^=open-]){--show:initial;display:var(--show,none)}
      .quiz{\(wires.joined(separator: ";"))}
      .quiz .unsupported{display:none}
      .quiz :is(.outcome,.supported){display:block!important}
      """
    let lines = [base] + switches + displays
    let needs = "selector(:has(a))" + (quiz.isScored ? " and (animation-delay:calc(clamp(0,1,1)*-1s))" : "")
    return "@supports \(needs){\n\(lines.joined(separator: "\n"))\n}\n"
  }

  /// The value that makes a wire true if a question is asked.
  func whenAsked(_ question: Int) -> String {
    asked[question].map { "var(\($0))" } ?? " "
  }

  /// `var(--a,var(--b,var(--c)))`: true if one of them is.
  func either(_ wires: [String]) -> String {
    wires.reversed().reduce("") { rest, wire in rest.isEmpty ? "var(\(wire))" : "var(\(wire),\(rest))" }
  }

  /// `:has(#a:checked)` or `:has(:is(#a,#b):checked)`.
  func has(_ question: Int, _ answers: [Int]) -> String {
    let ids = answers.map { "#" + cssIdentifier(quiz.questions[question].answers[$0].id) }
    return has(ids)
  }

  func has(_ ids: [String]) -> String {
    ids.count == 1 ? ":has(\(ids[0]):checked)" : ":has(:is(\(ids.joined(separator: ","))):checked)"
  }
}
