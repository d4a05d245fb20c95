import Diagnostics
import SiteTesting
import Testing

@Suite("A study without a source")
struct StudiesWithoutSourceTests {
  private static let columns = [
    "key", "year", "substance", "design", "n", "n_ketamine", "n_control", "dose_mg_per_kg", "route",
    "infusion_minutes", "sessions", "comparator", "co_treatment", "follow_up", "outcome", "events_ketamine",
    "total_ketamine", "percent_ketamine", "events_control", "total_control", "percent_control", "effect",
    "ci_low",
    "ci_high", "p_value", "events_basis", "limitations",
  ]

  @Test("is one error in the file of studies, however many pages show it")
  func once() async {
    let row = "dakwar2019,2019,cocaine,randomised" + String(repeating: ",", count: Self.columns.count - 4)
    let page = TestSite.articleStart + "```studies\nkeys: dakwar2019\n```\n\n[@dakwar2091]\n"
    let found = await TestSite([
      "Content/data/studies.csv": Self.columns.joined(separator: ",") + "\n\(row)\n",
      "Content/data/references.json":
        #"[{"id": "dakwar2091", "type": "webpage", "title": "D", "URL": "https://example.org/d"}]"#,
      "Content/a.md": page, "Content/b.md": page,
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/data/studies.csv:2:1+10 unknown-source"])
    #expect(found.first?.fix == "did you mean 'dakwar2091'?")
  }
}
