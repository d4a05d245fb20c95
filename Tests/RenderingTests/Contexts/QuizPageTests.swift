import Diagnostics
import Digest
import Rendering
import Site
import SiteTesting
import Testing

@Suite("The page of a quiz")
struct QuizPageTests {
  private static let text = """
    ---
    title: Tea
    description: Black or green?
    template: quiz
    reviewed: 2026-11-01
    review-due: 2027-11-01
    expect:
      - when: {age: [Under 5, "5 to 9"]}
        at-least: no-tea
    ---
    Before [@one].

    ## How *old* are you? {#age}

    Small people sleep badly [@one].

    - ( ) Under 5 → [No tea](#no-tea)

      They should [sleep](index.md) [@two].
    - ( ) 5 to 9 → [No tea](#no-tea)
    - ( ) Older → [Which?](#kind)

    ## Is it late?

    - ( ) Yes

      Ask for a small cup.
    - ( ) No

    ## Which do you like? {#kind}

    - [ ] Black → [Stop](#stop)
    - [ ] Neither & nor {.none}

    ## Stop {#stop .stop}

    Stop.

    ## No tea {#no-tea}

    ## Tea {#tea}

    Drink [@two].

    """

  private static let references = """
    [{"id": "one", "type": "webpage", "title": "One", "URL": "https://example.org/1"},
     {"id": "two", "type": "webpage", "title": "Two", "URL": "https://example.org/2"}]
    """

  private func site(
    _ template: String, base: String = "https://example.org", text: String = Self.text
  ) -> TestSite {
    TestSite([
      "Content/site.yml": "title: T\nbase-url: \(base)\n",
      "Content/index.md": "---\ntitle: H\ndescription: H.\n---\n",
      "Content/tea.md": text, "Content/data/references.json": Self.references,
      "Templates/quiz.mustache": template,
    ])
  }

  private func page(_ template: String) async throws -> String {
    let site = site("{{#page.quiz}}\n\(template)\n{{/page.quiz}}\n")
    #expect(await site.diagnostics().map(\.short) == [])
    let pages = try await site.pages()
    return try #require(pages["tea/index.html"])
  }

  @Test(
    "gives its template every question with its answers and where they lead, without ids that stand elsewhere"
  )
  func questions() async throws {
    let cite = { (source: Int) in
      "<a class=\"citation\" href=\"#source-\(source)\" role=\"doc-noteref\">[\(source)]</a>"
    }
    let found = try await page(
      "{{total}} {{canSkip}}\n{{#questions}}\n{{number}} {{id}} {{{title}}} {{isSeveral}} {{openID}} {{clashID}} {{{why}}}\n{{#answers}}\n- {{id}} {{name}} {{{text}}} {{isNone}} [{{leadsTo}}]\n{{/answers}}\n{{/questions}}"
    )
    #expect(
      found == """
        3 true
        1 age How <em>old</em> are you? false open-age clash-age <p>Small people sleep badly\u{A0}\(cite(1)).</p>
        - age_1 age Under 5 false [no-tea]
        - age_2 age 5 to 9 false [no-tea]
        - age_3 age Older false [kind]
        2 is-it-late Is it late? false open-is-it-late clash-is-it-late 
        - is-it-late_1 is-it-late Yes false []
        - is-it-late_2 is-it-late No false []
        3 kind Which do you like? true open-kind clash-kind 
        - kind_1 kind Black false [stop]
        - kind_2 kind Neither &amp; nor true []

        """)
  }

  @Test("gives its template the heading above the notes, if the page says so")
  func notesTitle() async throws {
    for (line, title) in [("", "[]"), ("notes-title: To ask <Ann>\n", "[To ask &lt;Ann&gt;]")] {
      let text = Self.text.replacing("template: quiz\n", with: "template: quiz\n\(line)")
      let site = site("{{#page.quiz}}[{{notesTitle}}]{{/page.quiz}}", text: text)
      #expect(try await site.pages()["tea/index.html"] == title)
    }
  }

  @Test("gives its template results, reasons and notes")
  func outcome() async throws {
    let found = try await page(
      "{{#results}}\n{{id}} {{{title}}} {{isStop}} {{isLast}} {{{body}}}\n{{/results}}\n{{#reasons}}\n{{id}}: {{{question}}} {{{answer}}} {{{result}}}: {{{text}}}\n{{/reasons}}\n{{hasNotes}}\n{{#notes}}\n{{id}}: {{{question}}} {{{answer}}}: {{{text}}}\n{{/notes}}"
    )
    #expect(
      found == """
        stop Stop true false <p>Stop.</p>
        no-tea No tea false false 
        tea Tea false true <p>Drink\u{A0}<a class="citation" href="#source-2" role="doc-noteref">[2]</a>.</p>
        reason-age_1: How <em>old</em> are you? Under 5 No tea: <p>They should <a href="/">sleep</a>\u{A0}<a class="citation" href="#source-2" role="doc-noteref">[2]</a>.</p>
        reason-age_2: How <em>old</em> are you? 5 to 9 No tea: 
        reason-kind_1: Which do you like? Black Stop: 
        true
        note-is-it-late_1: Is it late? Yes: <p>Ask for a small cup.</p>

        """)
  }

  @Test("tells its template how grave results are, and gives those that stop their own reasons")
  func gravity() async throws {
    let text = Self.text.replacing(
      "- [ ] Neither", with: "- [ ] Green → [Soon](#soon)\n- [ ] Neither"
    ).replacing("## No tea {#no-tea}", with: "## Soon {#soon .stop}\n\n## No tea {#no-tea}")
    let site = site(
      """
      {{#page.quiz}}{{#questions}}{{id}} {{canStop}}
      {{/questions}}
      {{#results}}{{id}} {{isEmergency}} {{isUrgent}}:{{#reasons}} {{id}} {{{answer}}}{{/reasons}}
      {{/results}}
      others:{{#otherReasons}} {{id}}{{/otherReasons}}{{/page.quiz}}
      """, text: text)
    #expect(await site.diagnostics().map(\.short) == [])
    let page = try #require(try await site.pages()["tea/index.html"])
    for line in [
      "age false\n", "is-it-late false\n", "kind true\n", "stop true false: reason-kind_1 Black\n",
      "soon false true: reason-kind_2 Green\n", "no-tea false false:\n", "tea false false:\n",
      "others: reason-age_1 reason-age_2",
    ] {
      #expect(page.contains(line), "\(page)")
    }
  }

  @Test("gives its template the answers that add points, and how many only where readers are told the score")
  func answersWithPoints() async throws {
    for (score, expected) in [
      (
        "score: shown\n",
        " points-often_2 Daily 2 points; points-which_1 Black 2 points; points-which_2 Green 1 point;"
      ),
      ("", " points-often_2 Daily ; points-which_1 Black ; points-which_2 Green ;"),
    ] {
      var site = site(
        "{{#page.quiz}}data-points data-end{{#points}} {{id}} {{{answer}}} {{pointsText}};{{/points}}{{/page.quiz}}",
        text: Self.scored.replacing("score: shown\n", with: score))
      site.files["Content/data/references.json"] = nil
      #expect(await site.diagnostics().map(\.short) == [])
      #expect(try await site.pages()["tea/index.html"] == "data-points data-end\(expected)")
    }
  }

  @Test("gives its template the rules with the ids of citations, which are numbered through the page")
  func rules() async throws {
    let page = try await page(
      "{{#rules}}{{#questions}}\n{{id}} {{number}} {{{title}}} {{{why}}}\n{{#answers}}\n- {{{text}}}: {{stops}} {{counts}} {{skips}} {{isNote}} {{#target}}{{url}} {{{title}}}{{/target}} {{{reason}}}\n{{/answers}}\n{{/questions}}\n{{#results}}\n{{id}} {{{body}}}\n{{/results}}{{/rules}}"
    )
    #expect(
      page.contains(
        "rules-age 1 How <em>old</em> are you? <p>Small people sleep badly\u{A0}<a class=\"citation\" id=\"cite-1-2\""
      ))
    #expect(page.contains("- Older: false false true false #rules-kind Which do you like? "))
    #expect(page.contains("- Black: true false false false #rules-stop Stop "))
    #expect(page.contains("- Yes: false false false true  <p>Ask for a small cup.</p>"))
    #expect(page.contains("- Under 5: false true false false #rules-no-tea No tea <p>They should"))
    #expect(page.contains("rules-tea <p>Drink\u{A0}<a class=\"citation\" id=\"cite-2-2\""))
  }

  private static let scored = """
    ---
    title: Tea
    description: Black or green?
    template: quiz
    score: shown
    reviewed: 2026-11-01
    review-due: 2027-11-01
    ---
    ## How often? {#often}

    - ( ) Never → [Low](#low) {.end}
    - ( ) Daily {points=2}
    - ( ) Help → [Help](#help)

    ## Which? {#which}

    - [ ] Black {points=2}
    - [ ] Green {points=1}
    - [ ] None {.none}

    ## Help {#help .stop}

    ## High {#high from=4}

    ## Low {#low}

    """

  @Test("gives its template the points of answers, what leads to results, and a line for the score")
  func points() async throws {
    var site = site(
      """
      {{#page.quiz}}{{hasPoints}} {{mostPoints}} data-end
      {{#questions}}{{id}} most {{maximum}}:{{#answers}} {{id}} data-points={{points}} {{ends}};{{/answers}}
      {{/questions}}
      {{#results}}{{id}} from {{from}}, {{fromText}}: {{{score}}}
      {{/results}}
      {{#rules}}{{#questions}}{{#answers}}{{{text}}} {{points}} {{ends}};{{/answers}}{{/questions}}{{/rules}}{{/page.quiz}}
      """)
    site.files["Content/tea.md"] = Self.scored
    site.files["Content/data/references.json"] = nil
    #expect(await site.diagnostics().map(\.short) == [])
    let page = try #require(try await site.pages()["tea/index.html"])
    for line in [
      "true 5 points", "often most 2: often_1 data-points= true; often_2 data-points=2 false;",
      "which most 3: which_1 data-points=2 false; which_2 data-points=1 false; which_3 data-points= false;",
      "help from , : \n",
      "high from 4, From 4 points on.: Your points: <span class=\"quiz-total\"></span> of"
        + " <span class=\"quiz-maximum\"></span>\n",
      "low from , : Your points: ", "Never  true;Daily 2 false;Help  false;Black 2 false;",
    ] {
      #expect(page.contains(line), "\(page)")
    }
  }

  @Test("keeps old ids of questions and results, each in one place only")
  func formerIDs() async throws {
    var site = site(
      "{{#page.quiz}}{{#questions}}{{{anchors}}}{{{title}}}|{{{title}}}|{{/questions}}{{#results}}{{{anchors}}}{{{title}}}|{{/results}}{{#reasons}}{{{question}}}{{{result}}}{{/reasons}}{{#notes}}{{{question}}}{{/notes}}{{#rules}}{{#questions}}{{{title}}}{{/questions}}{{#results}}{{{title}}}{{/results}}{{/rules}}{{/page.quiz}}"
    )
    site.files["Content/tea.md"] = Self.text.replacing("{#kind}", with: "{#kind .was-sort}")
      .replacing("{#stop .stop}", with: "{#stop .was-end .stop .was-halt}")
    site.files["Content/addresses.lock"] = "/tea/#kind\n/tea/#sort\n/tea/#end\n/tea/#halt\n"
    #expect(await site.diagnostics().map(\.short) == [])
    let page = try #require(try await site.pages()["tea/index.html"])
    #expect(page.contains("|<span id=\"sort\"></span>Which do you like?|"))
    #expect(page.contains("|<span id=\"end\"></span><span id=\"halt\"></span>Stop|"))
    #expect(page.split(separator: "<span").count == 4)
  }

  @Test("has its stylesheet beside it, wherever the site stands")
  func stylesheet() async throws {
    var site = site("{{page.quiz.stylesheet}} {{{page.quiz.integrity}}}", base: "https://example.org/sub")
    let pages = try await site.pages()
    let path = try #require(pages.keys.first { $0.hasSuffix(".css") })
    let text = try #require(pages[path])
    let digest = SHA256.digest(of: text)
    #expect(path == "tea/quiz-rules.h\(digest.hexadecimal.prefix(8)).css")
    #expect(pages["tea/index.html"] == "/sub/\(path) sha256-\(digest.base64)")
    #expect(text.contains("#age_1:checked"))
    #expect(pages.keys.filter { $0.hasSuffix(".css") }.count == 1)
    site.options.isPreview = true
    let preview = try await site.pages()
    #expect(preview["tea/quiz-rules.css"] == text)
    #expect(preview["tea/index.html"] == "/sub/tea/quiz-rules.css ")
  }

  @Test("does not take the place of another file")
  func address() async {
    var site = site("x")
    site.files["Public/tea/quiz-rules.css"] = "x"
    #expect(await site.diagnostics().map(\.check.code) == ["same-address"])
  }

  @Test("is the only one to have a quiz")
  func others() async throws {
    var site = site("x")
    site.files["Templates/home.mustache"] = "{{#page.quiz}}quiz{{/page.quiz}}{{^page.quiz}}none{{/page.quiz}}"
    let pages = try await site.pages()
    #expect(pages["index.html"] == "none")
  }

  @Test("gives templates exactly the names that they are checked against")
  func shape() async throws {
    let site = await site("x").site
    for context in try site.contexts() {
      #expect(context.conforms(to: Context.shape(words: site.words)) == [])
    }
  }
}
