import Diagnostics
@testable import Page
import Site
import SiteTesting
import Testing

@Suite("A fenced block with the name of a component")
struct ComponentTests {
  private static let header =
    "key,year,about,allocation,blinding,participants,arm-1,arm-2,placebo,outcome,events-1,total-1,percent-1,events-2,total-2,percent-2,measure,estimate,low,high"
  private static let studies = """
    \(header)
    dakwar2019,2019,cocaine,randomised,,55,ketamine,midazolam,active,no cocaine,13,27,48.2,3,28,10.7,,,,
    dakwar2019,,,,,,,,,relapse,,,,,,,HR,0.47,0.24,0.92
    grabski2022,2022,alcohol,randomised,,96,ketamine,saline,2,days,,,,,,,difference (points),10.1,1.1,19.0
    kolp2006,2006,alcohol,,,,,,,,,,,,,,,,,

    """
  private static let references =
    "["
    + ["dakwar2019", "grabski2022", "kolp2006", "jones2018"].map {
      "{\"id\": \"\($0)\", \"title\": \"T\", \"URL\": \"https://example.org/\($0)\"}"
    }
    .joined(separator: ",\n ") + "]"

  private func site(_ article: String, studies: String = Self.studies) -> TestSite {
    var site = TestSite(article: article)
    site.files["Content/data/studies.csv"] = studies
    site.files["Content/data/references.json"] = Self.references
    site.files["Content/all.md"] =
      TestSite.articleStart + "[@dakwar2019; @grabski2022; @kolp2006; @jones2018]\n"
    site.files["Templates/article.mustache"] =
      "{{{page.introduction}}}{{#page.sources}}{{#entries}}\n{{number}} {{#links}}{{label}}{{url}} {{/links}}{{#backlinks}}{{url}} {{/backlinks}}{{/entries}}{{/page.sources}}"
    return site
  }

  @Test("is refused where a page has so many that they would fill the memory")
  func tooLarge() async {
    let studies = Self.studies.replacing("no cocaine", with: String(repeating: "no cocaine ", count: 10_000))
    let block = "```studies\nabout: cocaine\n```\n\n"
    let found = await site(String(repeating: block, count: 400), studies: studies).diagnostics()
      .filter { $0.check == .componentsTooLarge }
    #expect(found.count == 1)
    #expect(found.first?.message.contains("16 MB") == true)
  }

  @Test("becomes that component, and its studies are sources of the page, numbered in the order of the text")
  func citations() async throws {
    let site = site(
      "First [@jones2018].\n\n```studies\nabout: alcohol\n```\n\nThen [@grabski2022; @dakwar2019].\n\n```effects\nkeys: dakwar2019\n```\n"
    )
    let page = try #require(try await site.pages()["a/index.html"])
    #expect(await site.diagnostics().map(\.short) == [])
    #expect(
      page.contains(
        "<th scope=\"row\">Alcohol, 2006 <a class=\"citation\" id=\"cite-2-1\" href=\"#source-2\""))
    #expect(page.contains("<th scope=\"row\">Alcohol, 2022 <a class=\"citation\" id=\"cite-3-1\""))
    #expect(page.contains("Then\u{A0}<a class=\"citation\" id=\"cite-3-2\""))
    #expect(page.contains("Cocaine, 2019 <a class=\"citation\" id=\"cite-4-2\""))
    #expect(
      page.contains(
        "\n1 example.orghttps://example.org/jones2018 #cite-1-1 \n2 example.orghttps://example.org/kolp2006 #cite-2-1 \n3 "
      ))
  }

  @Test("shows a new study as soon as it has a row and a source, with nothing else to change")
  func newStudy() async throws {
    var site = site("```studies\nabout: cocaine\n```\n\n```chart\nkeys: dakwar2019\n```\n")
    let before = try #require(try await site.pages()["a/index.html"])
    site.files["Content/data/studies.csv", default: ""] +=
      "new2027,2027,cocaine,randomised,double,80,ketamine,saline,2,no cocaine,20,40,,10,40,,,,,\n"
    site.files["Content/data/references.json"] =
      Self.references.dropLast()
      + ",\n {\"id\": \"new2027\", \"title\": \"New\", \"URL\": \"https://example.org/new\"}]"
    let after = try #require(try await site.pages()["a/index.html"])
    #expect(await site.diagnostics().map(\.short) == [])
    #expect(before.contains("<caption>1 study</caption>"))
    #expect(after.contains("<caption>2 studies, the oldest first</caption>"))
    #expect(
      after.contains("<td data-label=\"Result: \">No cocaine: 20 of 40 (50%) against 10 of 40 (25%)</td>"))
    #expect(
      after.contains(
        ">80 people took part. People were put into groups by chance. Neither the people nor the staff knew who got what."
      ))
    #expect(after.contains("2 example.orghttps://example.org/new #cite-2-1 "))
  }

  @Test("names the groups of any number of studies, and shows the outcome that it is asked for")
  func options() async throws {
    let studies =
      Self.studies
      + "grabski2022,,,,,,,,,no cocaine,1,4,,2,4,,,,,\ngrabski2022,,,,,,,,,relapse,,,,,,,OR,0.80,0.31,2.10\n"
    let site = site(
      "```chart\nkeys: [dakwar2019, grabski2022]\ngroups: [New, Old]\noutcome: No cocaine\n```\n\n```effects\nkeys: grabski2022\noutcome: relapse\n```\n",
      studies: studies)
    let page = try #require(try await site.pages()["a/index.html"])
    #expect(await site.diagnostics().map(\.short) == [])
    for share in ["New: <b>13 of 27", "Old: <b>3 of 28", "New: <b>1 of 4", "Old: <b>2 of 4"] {
      #expect(page.contains("<p>\(share)</b>"))
    }
    #expect(page.contains("<td>Odds ratio 0.80</td><td>0.31 to 2.10</td>"))
  }

  @Test("draws all studies about something, the best evidence first, and names those without figures")
  func about() async throws {
    let studies =
      Self.studies
      + "large2020,2020,alcohol,randomised,,960,ketamine,saline,2,days,,,,,,,difference (points),1.1,-1.0,3.0\n"
    var site = site("```effects\nabout: alcohol\n```\n\n```chart\nabout: cocaine\n```\n", studies: studies)
    site.files["Content/data/references.json"] =
      Self.references.dropLast()
      + ",\n {\"id\": \"large2020\", \"title\": \"New\", \"URL\": \"https://example.org/new\"}]"
    let page = try #require(try await site.pages()["a/index.html"])
    #expect(await site.diagnostics().map(\.short) == [])
    let large = try #require(page.firstRange(of: "Alcohol, 2020 <a"))
    let small = try #require(page.firstRange(of: "Alcohol, 2022 <a"))
    #expect(large.lowerBound < small.lowerBound)
    #expect(page.contains("Also studied, but without figures that could be drawn: Alcohol, 2006."))
    #expect(page.contains("<b>13 of 27</b>"))
  }

  @Test("of studies is folded where the page asks for it")
  func folded() async throws {
    let page = try await site("```studies\nabout: alcohol\nfolded: true\n```\n").pages()["a/index.html"]
    #expect(page?.contains("<summary>All figures in a table (2 studies)</summary></details>") == true)
    let open = try await site("```studies\nabout: alcohol\n```\n").pages()["a/index.html"]
    #expect(open?.contains("<details") == false)
  }

  @Test("tells templates that the page shows studies, so that only such pages need the styles for them")
  func hasStudies() async throws {
    var site = site("```studies\nabout: cocaine\n```\n")
    site.files["Templates/article.mustache"] = "{{page.hasStudies}}"
    let pages = try await site.pages()
    #expect(pages["a/index.html"] == "true")
    #expect(pages["all/index.html"] == "false")
  }

  @Test(
    "that is wrong is an error where it stands",
    arguments: [
      ("studies", "«»", "missing-key", "the key 'about' is missing"),
      ("studies", "about: «alcohl»", "unknown-study-subject", "no study is about 'alcohl'"),
      ("studies", "keys: [dakwar2019, «dakwer2019»]", "unknown-study", "no study has the key 'dakwer2019'"),
      ("studies", "keys: dakwar2019\n«colums»: [people]", "unknown-key", "there is no key 'colums' here"),
      (
        "studies", "keys: dakwar2019\ncolumns:\n  - people\n  - «limit»", "wrong-option",
        "a table of studies has no column 'limit'"
      ),
      ("studies", "«alcohol»", "wrong-type", "this must be a group of keys, not a text"),
      ("studies", "keys:\n  «a»: b", "wrong-type", "'keys' must be a text, not a group of keys"),
      (
        "studies", "keys: dakwar2019\n«keys: grabski2022»", "duplicate-key",
        "the key 'keys' is here twice"
      ),
      ("studies", "«about»:", "missing-key", "the key 'about' is missing"),
      ("chart", "«t»itle: A", "missing-key", "the key 'keys' is missing"),
      ("chart", "«keys»: []", "missing-key", "the key 'keys' is missing"),
      (
        "chart", "keys: «grabski2022»", "study-without-numbers",
        "the study 'grabski2022' has no counts for all its groups"
      ),
      (
        "chart", "keys: dakwar2019\ngroups: [«Ketamine»]", "wrong-option",
        "'groups' has 1 name, but the study 'dakwar2019' has 2 groups"
      ),
      (
        "people", "keys: dakwar2019\nper: «many»", "wrong-option",
        "'per' must be a whole number from 2 to 200"
      ),
      (
        "people", "keys: dakwar2019\nper: «100»", "wrong-option",
        "a group has only 27 people, so more would be invented"
      ),
      (
        "effects", "keys: «kolp2006»", "study-without-numbers",
        "the study 'kolp2006' has no effect with an interval"
      ),
      (
        "effects", "«keys»: [dakwar2019, grabski2022]", "mixed-effects",
        "several measures cannot share a scale: HR, difference (points)"
      ),
      (
        "effects", "keys: «dakwar2019»\noutcome: no cocaine", "study-without-numbers",
        "the study 'dakwar2019' has no effect with an interval"
      ),
      (
        "chart", "keys: dakwar2019\noutcome: «relapes»", "unknown-outcome",
        "the study 'dakwar2019' has no outcome 'relapes'"
      ),
      (
        "studies", "«substance»: alcohol\nkeys: dakwar2019", "unknown-key", "there is no key 'substance' here"
      ),
      (
        "effects", "keys: dakwar2019\nabout: «cocaine»", "wrong-option",
        "a picture shows either the studies of 'keys' or those of 'about'"
      ),
      ("chart", "about: «alcohol»", "study-without-numbers", "no study about this has what is drawn here"),
      ("people", "about: «alcohl»", "unknown-study-subject", "no study is about 'alcohl'"),
      (
        "studies", "keys: dakwar2019\nfolded: «maybe»", "wrong-type",
        "'folded' must be true or false, not 'maybe'"
      ),
      ("effects", "keys: dakwar2019\n«lover»: less", "unknown-key", "there is no key 'lover' here"),
    ])
  func mistakes(name: String, yaml: String, code: String, message: String) async throws {
    let start = TestSite.articleStart + "Text.\n\n```\(name)\n"
    let marked = MarkedText(start + (yaml.isEmpty ? "" : yaml + "\n") + "```\n")
    var site = site("")
    site.files["Content/a.md"] = marked.text
    let found = await site.diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) \(code)" })
    #expect(found.map(\.message) == [message])
  }

  @Test("that is not YAML is an error at its place in the file")
  func syntax() async {
    let found = await site("```chart\nkeys: dakwar2019\nnote: a: b\n```\n").diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:9:8+1 front-matter-syntax"])
  }

  @Test("says all that is wrong with it at once")
  func all() async {
    let found = await site("```people\nkeys: [kolp2006, nobody]\nper: 0\ncolour: red\n```\n").diagnostics()
    #expect(
      found.map(\.check.code) == ["study-without-numbers", "unknown-study", "wrong-option", "unknown-key"])
  }

  @Test("with a study that has no source is one error in the file of studies, however many pages show it")
  func withoutSource() async {
    var site = site("```studies\nkeys: dakwar2019\n```\n")
    site.files["Content/data/references.json"] = Self.references.replacing("dakwar2019", with: "dakwar2091")
    site.files["Content/all.md"] =
      TestSite.articleStart + "[@dakwar2091; @grabski2022; @kolp2006; @jones2018]"
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["Content/data/studies.csv:2:1+10 unknown-source"])
    #expect(found.first?.fix == "did you mean 'dakwar2091'?")
  }

  @Test("uses its sources: none that a table shows is unused")
  func used() async {
    var site = site("```studies\nkeys: [dakwar2019, grabski2022]\n```\n")
    site.files["Content/all.md"] = "absent"
    let found = await site.diagnostics()
    #expect(
      found.map(\.message) == ["no page cites the source 'kolp2006'", "no page cites the source 'jones2018'"])
  }

  @Test("is no reason to complain of each study where their file cannot be read")
  func unreadable() async {
    let found = await site("```chart\nkeys: nobody\n```\n", studies: Self.header + "\n\"a").diagnostics()
    #expect(found.map(\.check.code) == ["malformed-csv", "malformed-csv"])
  }

  @Test("never lets what the file of studies says become HTML")
  func escaping() async throws {
    let studies = Self.studies.replacing("no cocaine", with: "<script>&")
    let page = try #require(
      try await site(
        "```studies\nabout: cocaine\ntitle: <b>\n```\n\n```chart\nkeys: dakwar2019\n```\n",
        studies: studies
      )
      .pages()["a/index.html"])
    #expect(!page.contains("<script>"))
    #expect(!page.contains("<b>\n"))
    #expect(page.contains("&lt;script&gt;&amp;"))
  }
}
