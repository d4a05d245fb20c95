import Diagnostics
import Publishing
import Site
import SiteTesting
import Testing

@Suite("What readers get of studies")
struct ProseScopeTests {
  private static let header = "key,about,arm-1,arm-2,design,outcome,result,limits,notes"
  private static let words = "One " + (1...20).map { "word\($0)" }.joined(separator: " ")

  private func site(_ rows: String, settings: String = "") -> TestSite {
    var site = TestSite(audited: "```studies\nkeys: [a]\n```\n", settings: settings)
    site.files["Content/data/studies.csv"] = Self.header + "\n" + rows
    site.files["Content/data/references.json"] =
      "[{\"id\": \"a\", \"title\": \"T\", \"URL\": \"https://example.org/a\"}]"
    return site
  }

  private func found(_ rows: String, settings: String = "") async -> [String] {
    await site(rows, settings: settings).site.audit().filter { $0.location?.file.hasSuffix(".csv") ?? false }
      .map {
        "\($0.check.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)+\($0.location?.length ?? 0)"
      }
  }

  @Test("is held to the length of sentences where they stand, quotation marks counted")
  func sentences() async {
    let length = Self.words.utf8.count + 1
    #expect(await found("a,x,p,q,,o,\(Self.words).,,\n") == ["long-sentence 2:12+\(length)"])
    #expect(
      await found("a,x,p,q,,o,,\"Say \"\"no\"\", he said. \(Self.words).\",\n") == [
        "long-sentence 2:35+\(length)"
      ])
  }

  @Test("is found once, though the rows of a study repeat it, and not in what only editors see")
  func once() async {
    let limits = "\(Self.words)."
    #expect(
      await found("a,x,p,q,,o,,\(limits),\na,x,p,q,,o2,,\(limits),\n") == [
        "long-sentence 2:13+\(limits.utf8.count)"
      ])
    #expect(await found("a,x,p,q,,o,,,\(limits)\n") == [])
  }

  @Test("uses no word that the house style avoids")
  func avoided() async {
    let settings = "words: {addicts: people}\n"
    #expect(
      await found("a,x,addicts,q,,o,,\"few, \"\"addicts\"\" and addicts\",\n", settings: settings).filter {
        $0.hasPrefix("avoided-word")
      } == ["avoided-word 2:5+7", "avoided-word 2:41+7"])
  }

  @Test("is as easy to read as pages, and has no more sentences in a cell than they have in a paragraph")
  func reading() async {
    let hard = Array(
      repeating: "Pharmacologically heterogeneous randomisation procedures underperformed.", count: 25)
    let codes = Set(
      await found("a,x,p,q,,o,\"\(hard.joined(separator: " "))\",,\n").map { $0.prefix { $0 != " " } })
    #expect(codes == ["reading-level", "long-paragraph"])
  }

  @Test(
    "has no markup, which would be shown as it is written",
    arguments: ["**few**", "`few`", "<br>few", "see [@b]", "[few](b.md)", "*few* people"])
  func markup(text: String) async {
    #expect(await found("a,x,p,q,,o,,\(text),\n") == ["study-markup 2:13+\(text.utf8.count)"])
    #expect(await found("a,x,p,q,,o,,5 * 3 < 20 & more,\n") == [])
  }
}
