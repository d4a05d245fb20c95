import Testing

@testable import Quiz

@Suite("The stylesheet of a quiz")
struct StylesheetTests {
  /// A quiz in which everything that makes a stylesheet grow happens in every question.
  private func dense(_ count: Int) throws -> Quiz {
    var lines: [String] = []
    for question in 0..<count {
      let isSeveral = question % 2 == 0
      lines.append("# q\(question) Question \(question)")
      for step in 1...4 where question + step < count {
        lines.append("\(isSeveral ? "[ ]" : "( )") Skip \(step) -> #q\(question + step)")
      }
      lines += ["Stop -> #r0 | Stop", "Grave -> #r1 | Grave", "Less -> #r2 | Less", "Note | Note"]
        .map { "\(isSeveral ? "[ ]" : "( )") \($0)" }
      if isSeveral { lines.append("[ ] None {.none}") }
    }
    return try Notation.quiz(
      lines.joined(separator: "\n") + "\n# r0 Zero .stop\n# r1 One\n# r2 Two\n# r3 Three")
  }

  @Test("grows with the quiz, not with its combinations")
  func growth() throws {
    let sizes = try [20, 40, 60].map { try dense($0).stylesheet.utf8.count }
    // From twenty questions to forty it grows by as much as from forty to sixty, but for the digits of
    // numbers.
    let (first, second) = (sizes[1] - sizes[0], sizes[2] - sizes[1])
    #expect(abs(first - second) * 20 < first)
    // Fewer than three rules an answer, whatever the answers do.
    let quiz = try dense(60)
    let rules = quiz.stylesheet.split(separator: "\n").count
    #expect(rules < 3 * quiz.questions.reduce(0) { $0 + $1.answers.count })
  }

  @Test("grows with the answers that add points, not with their sums")
  func growthOfPoints() throws {
    let sizes = try [20, 40, 60].map { count in
      let questions = (0..<count).map { question in
        let box = question % 2 == 0 ? "( )" : "[ ]"
        return "# q\(question) Q\n\(box) One {points=1}\n\(box) Two {points=2}\n\(box) Three {points=13}\n"
          + "\(box) None\(question % 2 == 0 ? "" : " {.none}")"
      }
      let quiz = try Notation.quiz(
        questions.joined(separator: "\n") + "\n# r R from=9\n# s S from=5\n# t T\nscore shown")
      return quiz.stylesheet.utf8.count
    }
    let (first, second) = (sizes[1] - sizes[0], sizes[2] - sizes[1])
    #expect(abs(first - second) * 20 < first)
  }

  @Test("tells the results of points apart by numbers, and says what a browser needs for it")
  func points() throws {
    let css = try Notation.quiz(
      "# a A?\n( ) Yes {points=2}\n( ) No\n# r R from=2\n# s S\nscore shown"
    ).stylesheet
    #expect(css.hasPrefix("@supports selector(:has(a)) and (animation-delay:calc(clamp(0,1,1)*-1s)){\n"))
    #expect(css.contains(".quiz:has(#a_1:checked){--p1:  2}"))
    #expect(css.contains("--total:calc(var(--p1,0))"))
    #expect(css.contains("--rank:min(var(--rank1,1),1 - 1*clamp(0,var(--total) - 1,1))"))
    #expect(css.contains("both paused!important}"))
  }

  @Test("shows what the page hides from browsers that cannot read it, and hides what it says to them")
  func support() throws {
    let css = try Notation.quiz("# a A?\n( ) Yes -> #r\n( ) No\n# r R\n# s S").stylesheet
    #expect(css.hasPrefix("@supports selector(:has(a)){\n"))
    #expect(
      css.contains(
        "\n.quiz .unsupported{display:none}\n.quiz :is(.outcome,.supported){display:block!important}\n"))
  }

  @Test("lists the answers that added points, but not below a result that stops")
  func answersWithPoints() throws {
    let css = try Notation.quiz(
      "# a A?\n( ) Yes -> #r {points=2}\n( ) No\n( ) Help -> #h\n# h H .stop\n# r R from=2\n# s S"
    ).stylesheet
    #expect(css.contains(".quiz:has(#a_1:checked) :is(#reason-a_1,#points-a_1){--show:list-item}"))
    #expect(
      css.contains("#quiz-points{--some:var(--scored);--show:var(--some) block;--stop:var(--stopped) none;"))
    #expect(css.contains("#quiz-others{--some:var(--r2,var(--r3));"))
  }

  @Test("asks everything where nothing skips or stops")
  func plain() throws {
    let css = try Notation.quiz("# a A?\n( ) Yes -> #r\n( ) No\n# b B?\n( ) Yes\n( ) No\n# r R\n# s S")
      .stylesheet
    #expect(css.contains(".quiz:has(#a_1:checked){--r1: }"))
    #expect(css.contains(".quiz:has(#a_1:checked) #reason-a_1{--show:list-item}"))
    #expect(!css.contains("--q"))
  }

  @Test(
    "writes every id as a selector",
    arguments: [
      ("age_1", "age_1"), ("1st", "\\31 st"), ("-1", "-\\31 "), ("-", "\\-"), ("a.b", "a\\.b"),
      ("größe", "größe"),
      ("a:b c", "a\\:b\\ c"), ("a\u{1}", "a\\1 "),
    ])
  func identifiers(id: String, selector: String) {
    #expect(cssIdentifier(id) == selector)
  }
}

@Suite("The flow chart of a quiz")
struct DiagramTests {
  @Test("names every question, answer and result, safely")
  func names() throws {
    let quiz = try Notation.quiz("# a Is 1 < 2 & \"so\"?\n( ) Yes -> #r\n( ) No\n# r Help .stop\n# s S & T")
    let svg = quiz.diagram
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""))
    #expect(svg.contains("1. Is 1 &lt; 2 &amp; &quot;so&quot;?"))
    #expect(svg.contains("stroke-width=\"3\""))
    #expect(svg.contains("1. S &amp; T (if no other applies)"))
    #expect(svg.contains("<desc id=\"desc\">"))
  }

  @Test(
    "says how many points an answer adds and from which total on a result is given, and draws no skip to the end"
  )
  func points() throws {
    let svg = try Notation.quiz(
      "# a A?\n( ) Yes {points=2}\n( ) No -> #s {.end}\n# b B?\n( ) Yes\n( ) No\n# r R from=2\n# s S"
    ).diagram
    #expect(svg.contains("Yes +2"))
    #expect(svg.contains("1. R (from 2 points on)"))
    #expect(svg.contains("total of points"))
    #expect(svg.contains("counts towards 'S' and ends the quiz"))
  }

  @Test("draws a skip as a dashed line beside the questions")
  func skips() throws {
    let svg = try Notation.quiz(SampleQuiz.text).diagram
    // Two answers and, for each, the line at the left.
    #expect(svg.split(separator: "stroke-dasharray").count - 1 == 4)
  }

  @Test("breaks long texts, and words that are longer than a line")
  func wrapping() {
    let text = DiagramText("one two " + String(repeating: "x", count: 60), width: 100, size: 13)
    #expect(text.lines.count > 3)
    #expect(text.lines.allSatisfy { DiagramText.width(of: $0, size: 13) <= 100 })
    #expect(text.lines.joined().count == "onetwo".count + 61)
  }
}
