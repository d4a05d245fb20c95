import Foundation
import Testing

@Suite("handout quiz")
struct QuizCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let quiz = """
    ---
    title: Tea
    description: Which tea?
    template: quiz
    ---
    ## How old are you? {#age}

    - ( ) Under 9 → [No tea](#no-tea)

      They should sleep.
    - ( ) Older

    ## Do you like any? {#kind}

    - [ ] Black

      Ask for milk.
    - [ ] None {.none}

    ## No tea {#no-tea}

    ## Tea {#tea}

    """

  private func withQuiz(_ text: String = quiz, _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["Content/tea.md": text])
    defer { commands.remove() }
    try test(commands)
  }

  @Test("prints the proof and the rules")
  func proof() throws {
    try withQuiz { commands in
      let result = try commands.run("quiz", "Content/tea.md")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
      for text in [
        "Tea\n", "2 questions with 4 answers, 2 results", "Different answer sheets: 4\n",
        "Every reader is asked 2 questions.", "1. How old are you? (choose one)\n",
        "Under 9  -> counts towards 'No tea'",
        "reason: They should sleep.", "note: Ask for milk.",
      ] {
        #expect(result.output.contains(text), "\(result.output)")
      }
    }
  }

  @Test(
    "prints how many answer sheets lead to each result, and what is proven of points",
    arguments: [true, false])
  func points(isOfManual: Bool) throws {
    let fixture = try String(
      contentsOf: Self.root.appending(path: "Tests/Fixtures/Quizzes/tea.md"), encoding: .utf8)
    let manual = try String(
      contentsOf: Self.root.appending(path: "Documentation/Manual/quizzes.md"), encoding: .utf8)
    let example = try #require(manual.firstRange(of: "---\ntitle: Does tea keep you awake?"))
    let end = try #require(manual[example.lowerBound...].firstRange(of: "\n```"))
    try withQuiz(isOfManual ? String(manual[example.lowerBound..<end.lowerBound]) : fixture) { commands in
      let result = try commands.run("quiz", "Content/tea.md")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      let counts = isOfManual ? [9, 12, 4] : [66, 24, 7]
      let most = isOfManual ? 9 : 10
      for text in [
        "Different answer sheets: \(counts.reduce(0, +))\n  'Tea may well be the reason': \(counts[0])\n",
        "  'Tea may be a part of it': \(counts[1])\n  'Tea is not the reason': \(counts[2])\n",
        "Proven: each total that occurs, from 0 to \(most) points, leads to one result.",
        "Once a day           -> adds 1 point, goes on", "Tea may be a part of it (from 3 points on)",
        "counts towards 'Tea is not the reason' and ends the quiz",
      ] {
        #expect(result.output.contains(text), "\(result.output)")
      }
    }
  }

  @Test("finds the file in the site that it is told of")
  func site() throws {
    try withQuiz { commands in
      let result = try commands.run("quiz", "tea.md", "--site", "Content")
      #expect(result.status == 0)
    }
  }

  @Test("draws a flow chart")
  func diagram() throws {
    try withQuiz { commands in
      #expect(try commands.run("quiz", "Content/tea.md", "--diagram", "tea.svg").status == 0)
      let svg = try String(contentsOf: commands.folder.appending(path: "tea.svg"), encoding: .utf8)
      #expect(svg.contains("<svg") && svg.contains("Under 9"))
      #expect(try commands.run("quiz", "Content/tea.md", "--diagram", "none/tea.svg").status == 3)
    }
  }

  @Test("prints random answer sheets, the same for the same number, each with what comes of it")
  func sheets() throws {
    try withQuiz { commands in
      let first = try commands.run("quiz", "Content/tea.md", "--sheets", "50", "--seed", "7")
      #expect(first.status == 0)
      let lines = first.output.split(separator: "\n")
      #expect(lines.count == 50)
      #expect(
        try commands.run("quiz", "Content/tea.md", "--sheets", "50", "--seed", "7").output == first.output)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let sheet = try #require(object as? [String: Any])
        #expect(Set(sheet.keys) == ["answers", "open", "result", "path", "reasons", "notes"])
        let answers = try #require(sheet["answers"] as? [String])
        guard (sheet["open"] as? [String])?.isEmpty == true else { continue }
        #expect((sheet["result"] as? String) == (answers.contains("age_1") ? "no-tea" : "tea"))
      }
    }
  }

  @Test("ends with 1 where the quiz has errors, and says where")
  func errors() throws {
    try withQuiz(Self.quiz.replacing("(#no-tea)", with: "(#no-te)")) { commands in
      let result = try commands.run("quiz", "Content/tea.md")
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("Content/tea.md:8:26: error: "), "\(result.errors)")
      #expect(result.errors.contains("did you mean 'no-tea'?"))
      #expect(result.errors.hasSuffix("1 error in 1 file; nothing is proven\n"))
    }
  }

  @Test(
    "ends with 2 where it is used wrongly",
    arguments: [
      ["quiz"], ["quiz", "nothing.md"], ["quiz", "Content/other.md"],
      ["quiz", "Content/tea.md", "--sheets", "0"],
    ])
  func usage(arguments: [String]) throws {
    try withQuiz { commands in
      try Data("---\ntitle: O\ndescription: O.\n---\n".utf8).write(
        to: commands.folder.appending(path: "Content/other.md"))
      let result = try commands.run(arguments)
      #expect(result.status == 2, "\(result.errors)")
      #expect(!result.errors.isEmpty)
    }
  }
}
