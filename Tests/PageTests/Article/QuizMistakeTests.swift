import Diagnostics
import Page
import Site
import SiteTesting
import Testing

/// A quiz document with mistakes, each between `«` and `»`, and the codes that say so.
struct QuizMistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let marked: String
  let codes: [String]

  /// Takes a whole document.
  init(_ name: String, document: String, _ codes: String...) {
    testDescription = name
    marked = document
    self.codes = codes
  }

  /// Takes what stands between the first question and the results of a small quiz.
  init(_ name: String, _ text: String, _ codes: String...) {
    testDescription = name
    marked = Self.start + Self.age + text + Self.results
    self.codes = codes
  }

  /// Takes what stands below the title in the front matter of a small quiz.
  init(_ name: String, frontMatter: String, _ codes: String...) {
    testDescription = name
    let start = Self.start.dropLast("---\n".count) + frontMatter + "\n---\n"
    marked = start + Self.age + Self.results
    self.codes = codes
  }

  static let start =
    "---\ntitle: Q\ndescription: A quiz.\ntemplate: quiz\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n"
  static let age = "## Age? {#age}\n\n- ( ) Young → [No](#no)\n- ( ) Old\n\n"
  static let results = "\n## No {#no}\n\n## Fine {#fine}\n"

  static let all: [QuizMistake] = [
    // Boxes.
    QuizMistake("no space in the box", "## B? {#b}\n\n- «() Yes → [No](#no)»\n- ( ) No\n", "bad-choice"),
    QuizMistake("two spaces in the box", "## B? {#b}\n\n- «(  ) Yes»\n- ( ) No\n", "bad-choice"),
    QuizMistake("no space behind the box", "## B? {#b}\n\n- «( )Yes»\n- ( ) No\n", "bad-choice"),
    QuizMistake("chosen in advance", "## B? {#b}\n\n- «(x) Yes»\n- ( ) No\n", "bad-choice"),
    QuizMistake(
      "chosen in advance, of several", "## B? {#b}\n\n- «[x] Yes»\n- [ ] No {.none}\n", "bad-choice"),
    QuizMistake("no space in the square", "## B? {#b}\n\n- «[] Yes»\n- [ ] No {.none}\n", "bad-choice"),
    QuizMistake("no space behind the square", "## B? {#b}\n\n- «[ ]Yes»\n- [ ] No {.none}\n", "bad-choice"),
    QuizMistake("an item without a box", "## B? {#b}\n\n- ( ) Yes\n- «No»\n", "bad-choice"),
    QuizMistake("an empty item", "## B? {#b}\n\n- ( ) Yes\n«-»\n- ( ) No\n", "bad-choice"),
    QuizMistake("both kinds", "## B? {#b}\n\n- ( ) Yes\n- [ ] «No»\n", "mixed-answers"),
    QuizMistake("an answer without text", "## B? {#b}\n\n- ( ) Yes\n- «( )»\n", "missing-text"),
    QuizMistake(
      "an answer that is only a link", "## B? {#b}\n\n- ( ) Yes\n- «( ) → [No](#no)»\n", "missing-text"),
    QuizMistake("one answer", "## B? {#b}\n\n- ( ) «Yes»\n", "too-few-answers"),
    QuizMistake("an answer twice", "## B? {#b}\n\n- ( ) It's so\n- ( ) «it’s  so»\n", "duplicate-answer"),
    // Places.
    QuizMistake(
      "answers before the first question",
      document: start + "- «( ) Yes»\n- ( ) No\n\n" + age + results, "misplaced-choice"),
    QuizMistake(
      "answers under a smaller heading", "## B? {#b}\n\n### C\n\n- «( ) Yes»\n- ( ) No\n", "misplaced-choice"),
    QuizMistake(
      "answers in an answer", "## B? {#b}\n\n- ( ) Yes\n  - «( ) Perhaps»\n- ( ) No\n", "misplaced-choice"),
    QuizMistake("answers in a quote", "> - «( ) Yes»\n", "misplaced-choice"),
    QuizMistake(
      "a reason that is not indented", "## B? {#b}\n\n- ( ) Yes\n\n«Because.»\n\n- ( ) No\n",
      "text-among-choices"),
    QuizMistake(
      "text behind the answers", "## B? {#b}\n\n- ( ) Yes\n- ( ) No\n\n«More.»\n", "text-among-choices"),
    QuizMistake(
      "a heading among the answers", "## B? {#b}\n\n- ( ) Yes\n- ( ) No\n\n«### C»\n", "text-among-choices"),
    QuizMistake(
      "a list among the answers", "## B? {#b}\n\n- ( ) Yes\n- ( ) No\n\n«1. One»\n", "text-among-choices"),
    // Points.
    QuizMistake(
      "negative points", "## B? {#b}\n\n- ( ) Yes {«points=-1»}\n- ( ) No\n", "bad-points"),
    QuizMistake(
      "a fraction of a point", "## B? {#b}\n\n- ( ) Yes {«points=0.5»} → [No](#no)\n- ( ) No\n", "bad-points"),
    QuizMistake(
      "points twice", "## B? {#b}\n\n- ( ) Yes {points=1} → [No](#no) {«points=2»}\n- ( ) No\n", "bad-points"),
    QuizMistake(
      "points on a question", "## B? {#b «points=1»}\n\n- ( ) Yes\n- ( ) No\n", "misplaced-points"),
    QuizMistake(
      "points on a note", "## B? {#b}\n\n- ( ) Yes {«points=1»}\n\n  Tell the doctor.\n\n- ( ) No\n",
      "misplaced-points"),
    QuizMistake("points for nothing", "## B? {#b}\n\n- ( ) Yes {«points=1»}\n- ( ) No\n", "unused-points"),
    QuizMistake(
      "a total without points", document: start + age + "## No {#no «from=3»}\n\n## Fine {#fine}\n",
      "unused-points"),
    QuizMistake(
      "a total in an id", document: start + age + "## No {«#no from = 3»}\n\n## Fine {#fine}\n",
      "bad-attribute",
      "unknown-target"),
    QuizMistake("a score without points", frontMatter: "score: «shown»", "unused-points"),
    QuizMistake("a score in other words", frontMatter: "score: «yes please»", "wrong-type"),
    QuizMistake(
      "an end without a result", "## B? {#b}\n\n- ( ) Yes {«.end»}\n- ( ) No\n", "misplaced-end"),
    // Where answers lead.
    QuizMistake("an arrow to nowhere", "## B? {#b}\n\n- ( ) Yes «→»\n- ( ) No\n", "arrow-without-link"),
    QuizMistake("an arrow to a word", "## B? {#b}\n\n- ( ) Yes «→» no\n- ( ) No\n", "arrow-without-link"),
    QuizMistake("an arrow as typed", "## B? {#b}\n\n- ( ) Yes «-->» no\n- ( ) No\n", "arrow-without-link"),
    QuizMistake(
      "text behind the link", "## B? {#b}\n\n- ( ) Yes → [No](«#no») at once\n- ( ) No\n", "text-after-link"),
    QuizMistake(
      "a reason without its empty line", "## B? {#b}\n\n- ( ) Yes → [No](«#no»)\n  Because.\n- ( ) No\n",
      "text-after-link"),
    QuizMistake("an unknown result", "## B? {#b}\n\n- ( ) Yes → [No](«#nno»)\n- ( ) No\n", "unknown-target"),
    QuizMistake(
      "a link to a page", "## B? {#b}\n\n- ( ) Yes → [No](«index.md»)\n- ( ) No\n", "unknown-target"),
    QuizMistake(
      "an unsafe link", "## B? {#b}\n\n- ( ) Yes → [No](«javascript:x»)\n- ( ) No\n", "unknown-target"),
    QuizMistake(
      "two links", "## B? {#b}\n\n- ( ) Yes [a](#no) → [No](«#fine»)\n- ( ) No\n", "several-targets"),
    QuizMistake("a way back", "## B? {#b}\n\n- ( ) Yes → [Age](«#age»)\n- ( ) No\n", "backward-jump"),
    QuizMistake("its own question", "## B? {#b}\n\n- ( ) Yes → [B](«#b»)\n- ( ) No\n", "backward-jump"),
    QuizMistake(
      "a question nobody is asked",
      "## B? {#b}\n\n- ( ) Yes → [D](#d)\n- ( ) No → [D](#d)\n\n«## C? {#c}»\n\n- ( ) Yes\n- ( ) No\n\n"
        + "## D? {#d}\n\n- ( ) Yes\n- ( ) No\n", "unreachable-question"),
    QuizMistake(
      "a result nobody gets",
      document: start + age + "## No {#no}\n\n«## Maybe {#maybe}»\n\n## Fine {#fine}\n",
      "unreachable-result"),
    // Marks.
    QuizMistake("nothing for who has none", "«## B? {#b}»\n\n- [ ] Yes\n- [ ] No\n", "missing-none"),
    QuizMistake(
      "none where one is chosen", "## B? {#b}\n\n- ( ) Yes\n- ( ) No {«.none»}\n", "misplaced-none"),
    QuizMistake(
      "none twice", "## B? {#b}\n\n- [ ] Yes {.none}\n- [ ] No {«.none»}\n", "misplaced-none"),
    QuizMistake(
      "a mark before the link", "## B? {#b}\n\n- [ ] Yes {«.nome»} → [No](#no)\n- [ ] No {.none}\n",
      "unknown-mark"),
    QuizMistake(
      "an unknown mark on an answer", "## B? {#b}\n\n- [ ] Yes {«.non»}\n- [ ] No {.none}\n", "unknown-mark"),
    QuizMistake(
      "an id on an answer", "## B? {#b}\n\n- ( ) Yes {«#yes»}\n- ( ) No\n", "bad-attribute"),
    QuizMistake("stop on a question", "## B? {#b «.stop»}\n\n- ( ) Yes\n- ( ) No\n", "misplaced-stop"),
    QuizMistake(
      "an unknown mark on a question", "## B? {#b «.big»}\n\n- ( ) Yes\n- ( ) No\n", "unknown-mark"),
    QuizMistake(
      "an unknown mark on a result", document: start + age + "## No {#no «.stopp»}\n\n## Fine {#fine}\n",
      "unknown-mark"),
    QuizMistake(
      "a mark without its dot", document: start + age + "## No {#no .stop «now»}\n\n## Fine {#fine}\n",
      "bad-attribute"),
    QuizMistake(
      "a mark on a smaller heading",
      document: start + age + "## No {#no}\n\n### More {«.stop»}\n\n## Fine {#fine}\n",
      "bad-attribute"),
    QuizMistake(
      "stop on the last result", document: start + age + "## No {#no}\n\n«## Fine {#fine .stop}»\n",
      "stop-out-of-order"),
    // Headings.
    QuizMistake(
      "a question without answers", "«## B? {#b}»\n\n## C? {#c}\n\n- ( ) Yes\n- ( ) No\n",
      "question-without-answers"),
    QuizMistake(
      "answers without boxes", "«## B? {#b}»\n\n- Yes\n- No\n\n## C? {#c}\n\n- ( ) Yes\n- ( ) No\n",
      "question-without-answers"),
    QuizMistake("an id twice", "## B? {«#age»}\n\n- ( ) Yes\n- ( ) No\n", "duplicate-id"),
    QuizMistake(
      "an id that an answer needs", "## B? {«#age_1»}\n\n- ( ) Yes\n- ( ) No\n", "duplicate-quiz-id"),
    QuizMistake(
      "an id that the page needs", "## B? {«#quiz-open»}\n\n- ( ) Yes\n- ( ) No\n", "duplicate-quiz-id"),
    QuizMistake(
      "an id that the rules need", "## B? {«#rules-age»}\n\n- ( ) Yes\n- ( ) No\n", "duplicate-quiz-id"),
    QuizMistake(
      "no question", document: "«---»\n" + start.dropFirst(4) + "Text.\n" + results, "no-questions"),
    QuizMistake("no result", document: start + "«## A? {#a}»\n\n- ( ) Yes\n- ( ) No\n", "no-results"),
    // Texts, as in every page.
    QuizMistake(
      "an unknown source", "## B? {#b}\n\n- ( ) Yes\n\n  It is so [@«nobody»].\n\n- ( ) No\n",
      "unknown-source"),
    QuizMistake(
      "a broken link in a reason", "## B? {#b}\n\n- ( ) Yes\n\n  See [x](«y.md»).\n\n- ( ) No\n",
      "broken-link"),
    QuizMistake("raw HTML in an answer", "## B? {#b}\n\n- ( ) Yes «<b>»\n- ( ) No\n", "raw-html"),
    // Expectations.
    QuizMistake(
      "an unknown question", frontMatter: "expect: [{when: {«agee»: Young}, at-least: no}]",
      "unknown-question"),
    QuizMistake(
      "an unknown answer", frontMatter: "expect: [{when: {age: «Youn»}, at-least: no}]", "unknown-answer"),
    QuizMistake(
      "an unknown answer in a list", frontMatter: "expect: [{when: {age: [Young, «Older»]}, at-least: no}]",
      "unknown-answer"),
    QuizMistake(
      "an unknown result", frontMatter: "expect: [{when: {age: Young}, at-least: «never»}]", "unknown-result"),
    QuizMistake("no result named", frontMatter: "expect: [«{»when: {age: Young}}]", "wrong-type"),
    QuizMistake(
      "two results named", frontMatter: "expect: [{when: {age: Young}, at-least: no, exactly: «no»}]",
      "wrong-type"),
    QuizMistake(
      "a key there is not", frontMatter: "expect: [{when: {age: Young}, at-least: no, «atmost»: no}]",
      "unknown-key"),
    QuizMistake("no list", frontMatter: "expect: «no»", "wrong-type"),
    QuizMistake(
      "a condition that is no group", frontMatter: "expect: [{when: «age», at-least: no}]", "wrong-type"),
    QuizMistake(
      "an expectation that fails", frontMatter: "expect: [«{»when: {age: Old}, at-least: no}]",
      "expectation-fails"),
  ]
}

@Suite("A mistake in the document of a quiz")
struct QuizMistakeTests {
  @Test("is an error where it stands, with a way to fix it", arguments: QuizMistake.all)
  func mistake(_ mistake: QuizMistake) async {
    let marked = MarkedText(mistake.marked)
    let found = await TestSite(["Content/q.md": marked.text, "Templates/quiz.mustache": "x"]).diagnostics()
    #expect(found.map(\.short) == zip(marked.places, mistake.codes).map { "Content/q.md:\($0) \($1)" })
    for diagnostic in found {
      #expect(diagnostic.fix != nil || ["unknown-source", "broken-link"].contains(diagnostic.check.code))
      #expect(!diagnostic.message.hasSuffix("."))
    }
  }

  @Test(
    "is a warning where points are only text",
    arguments: ["(1 point)", "[2]", "{+1}", "{points: 2}", "{points=2} or more", "= 2"])
  func text(points: String) async {
    let text = QuizMistake.start + QuizMistake.age + "## B? {#b}\n\n- ( ) Yes \(points)\n- ( ) No\n"
    let found = await TestSite([
      "Content/q.md": text + QuizMistake.results, "Templates/quiz.mustache": "x",
    ]).diagnostics()
    #expect(found.map(\.check.code) == ["points-in-text"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.location?.line == 15)
  }

  @Test("is none in points, wherever their braces stand")
  func points() async {
    let text =
      QuizMistake.start + """
        ## B? {#b}

        - [ ] One {points=1}
        - [ ] Two {points=2} → [No](#no)
        - [ ] Three → [No](#no) {points=3 .end}

          Because.
        - [ ] *Four* [a](#no){.end}
          {points=1}
        - [ ] None {points=0 .none}

        ## No {#no from=4}

        ## Some {#some .was-few from=1}

        ## Fine {from=0}

        """
    let site = TestSite(["Content/q.md": text, "Templates/quiz.mustache": "data-points data-end"])
    #expect(await site.diagnostics().map(\.short) == [])
    let quiz = await site.site[ContentPath("q.md")]?.article.quiz
    #expect(quiz?.questions.first?.answers.map(\.points) == [1, 2, 3, 1, 0])
    #expect(quiz?.questions.first?.answers.map(\.text.plain) == ["One", "Two", "Three", "Four", "None"])
    #expect(quiz?.questions.first?.answers.map(\.ends) == [false, false, true, true, false])
    #expect(quiz?.results.map(\.from) == [4, 1, 0])
    #expect(quiz?.results.map(\.id) == ["no", "some", "fine"])
  }

  @Test("is none where nothing is wrong, however the answers are written")
  func none() async {
    let text =
      QuizMistake.start + QuizMistake.age + """
        ## B? {#b}

        <!-- a note among editors -->
        * [ ] One {.none}
        * [ ] *Two* -> [No](#no)

          Because. With a [link](https://example.org), a list

          - of this
          - and that
        * [ ] Three --> [No](#no) {.unused}

        ## C?
        1. ( ) One ⇒ [D](#d)
        2. ( ) Two
           > A quote.

        ## D? {#d}
        - ( ) (a) first
        - ( ) [b] second

        """ + QuizMistake.results
    let site = TestSite([
      "Content/q.md": text.replacing(" {.unused}", with: ""), "Templates/quiz.mustache": "x",
    ])
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test("cannot be turned off")
  func safety() async {
    let text = QuizMistake.start + QuizMistake.age + "## No {#no}\n\n## Maybe {#maybe}\n\n## Fine {#fine}\n"
    let site = TestSite([
      "Content/q.md": text, "Templates/quiz.mustache": "x",
      "Content/site.yml": "title: T\nbase-url: https://example.org\nchecks: {'*': off}\n",
    ])
    #expect(await site.diagnostics().map(\.check.code) == ["unreachable-result"])
  }

  @Test("is one where a page that is no quiz is written like one")
  func article() async {
    let text =
      "---\ntitle: A\ndescription: A.\nexpect: []\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n## B {#b .stop}\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:4:1+6 unknown-key", "Content/a.md:8:10+5 bad-attribute"])
  }
}
