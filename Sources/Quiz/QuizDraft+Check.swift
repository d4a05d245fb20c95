public import Diagnostics

extension QuizDraft {
  /// Makes a quiz of the draft and reports everything that is wrong with its structure.
  ///
  /// The quiz is `nil` if questions, answers or results have mistakes. Expectations with mistakes are reported and left
  /// out, so that the rest can still be proven in the same run.
  public func checked() -> (quiz: Quiz?, diagnostics: [Diagnostic]) {
    var reader = DraftReader(draft: self)
    let quiz = reader.read()
    return (quiz, reader.diagnostics.sorted())
  }

  /// Everything known about a draft: its mistakes, the quiz if its structure is sound, and the proof if all of it
  /// holds.
  public func examined() -> (quiz: Quiz?, proof: Proof?, diagnostics: [Diagnostic]) {
    let (quiz, faults) = checked()
    guard let quiz else { return (nil, nil, faults) }
    let (proof, refusals) = quiz.proven()
    let isSound = faults.allSatisfy { $0.severity < .error }
    return (quiz, isSound ? proof : nil, (faults + refusals).sorted())
  }
}

/// Turns a draft into a quiz, and collects its mistakes.
struct DraftReader {
  let draft: QuizDraft
  /// The sections that are questions, and those after the last question.
  let questions: [QuizDraft.Section]
  let results: [QuizDraft.Section]
  /// The position of each question and result by its id; the first if an id is used twice.
  let questionIndices: [String: Int]
  let resultIndices: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(draft: QuizDraft) {
    self.draft = draft
    let end = draft.sections.lastIndex { !$0.answers.isEmpty }.map { $0 + 1 } ?? 0
    questions = Array(draft.sections[..<end])
    results = end == 0 ? [] : Array(draft.sections[end...])
    questionIndices = Dictionary(questions.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
    resultIndices = Dictionary(results.enumerated().map { ($1.id.text, $0) }) { first, _ in first }
  }

  mutating func report(_ check: Check, _ message: String, at location: Location, fix: String? = nil) {
    diagnostics.append(Diagnostic(check, message, at: location, fix: fix))
  }

  mutating func read() -> Quiz? {
    if questions.isEmpty {
      report(
        .noQuestions, "the quiz asks nothing", at: draft.location,
        fix: "write a heading with answers below it, each a list item that begins with '( )' or '[ ]'")
    } else if results.isEmpty {
      report(
        .noResults, "no result stands after the last question",
        at: questions.last?.location ?? draft.location,
        fix: "write a heading without answers for each result, gravest first")
    }
    checkHeadings()
    checkIDs()
    let results = readResults()
    let questions = self.questions.indices.map { readQuestion(at: $0) }
    guard isSound, !questions.isEmpty, !results.isEmpty else { return nil }
    var quiz = Quiz(
      title: draft.title, introduction: draft.introduction, questions: questions.compactMap { $0 },
      results: results, expectations: [], showsScore: draft.scoreLocation != nil, location: draft.location)
    checkUse(of: quiz)
    guard isSound else { return nil }
    quiz.expectations = draft.expectations.compactMap { readExpectation($0, of: quiz) }
    return quiz
  }

  /// Whether nothing was found that is more than a warning.
  private var isSound: Bool { diagnostics.allSatisfy { $0.severity < .error } }

  private mutating func checkHeadings() {
    for section in draft.sections {
      if section.title.isEmpty {
        report(
          .missingText, "a heading has no text", at: section.location, fix: "write the question or result")
      } else if section.id.text.isEmpty {
        report(
          .missingText, "the heading \(quoted(section.title)) has no id", at: section.location,
          fix: "write one after it, for example {#age}")
      }
    }
  }

  /// Checks that each id of the quiz's page is used once; ``Quiz/stylesheet`` lists them.
  private mutating func checkIDs() {
    var owners: [String: String] = [
      PageID.open: "the message that questions are open", PageID.reasons: "the list of reasons",
      PageID.notes: "the list of notes", PageID.others: "the list of reasons",
      PageID.points: "the list of answers with points",
    ]
    for section in draft.sections where !section.id.text.isEmpty {
      let name = quoted(section.title)
      if let owner = owners[section.id.text] {
        report(
          .duplicateQuizID, "the id '\(section.id.text)' is already used for \(owner)",
          at: section.id.location,
          fix: "give this heading another id, for example {#\(section.id.text)-2}")
      }
      owners[section.id.text] = name
    }
    for section in draft.sections where owners[PageID.rules(section.id.text)] != nil {
      let id = PageID.rules(section.id.text)
      report(
        .duplicateQuizID, "the id '\(id)' is needed for the rules of \(quoted(section.title))",
        at: draft.sections.first { $0.id.text == id }?.id.location ?? section.id.location,
        fix: "give that heading another id")
    }
    for section in questions where !section.id.text.isEmpty {
      var ids = [PageID.open(section.id.text), PageID.clash(section.id.text), PageID.hint(section.id.text)]
      for number in section.answers.indices {
        let id = PageID.answer(section.id.text, number)
        ids += [id, PageID.reason(id), PageID.note(id), PageID.points(id)]
      }
      for id in ids where owners[id] != nil {
        report(
          .duplicateQuizID,
          "the id '\(id)' of \(owners[id] ?? "") is needed for the answers to \(quoted(section.title))",
          at: draft.sections.first { $0.id.text == id }?.id.location ?? section.id.location,
          fix: "give that heading another id")
      }
    }
  }
}

/// A text in quotes, for messages.
func quoted(_ text: RichText) -> String { "'\(text.plain)'" }
