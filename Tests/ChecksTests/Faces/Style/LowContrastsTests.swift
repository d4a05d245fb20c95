import Diagnostics
import Site
import Publishing
import SiteTesting
import Testing

@Suite("Colours in which text is hard to read")
struct LowContrastsTests {
  private func audit(_ style: String, settings: String = "") async -> [Diagnostic] {
    await TestSite(settings: settings, ["Public/a.css": style]).site.audit()
  }

  @Test(
    "are pointed at",
    arguments: [
      (":root { --paper: #fff; --ink: #767676; --soft: red; --accent: «#777»; --other: #fff }", "light"),
      (":root {\n  --paper: #000;\n  --tint: #111;\n  --soft: «#777777»\n}", "light"),
      (
        ":root { --paper: #fff; --ink: «#000» }\n@media (prefers-color-scheme: dark) { :root { --paper: #222 } }",
        "dark"
      ),
      (
        "/* :root { --ink: #fff } */ :root { --ink: #000; --paper: #ffffff }\n@media (prefers-color-scheme:dark) {\n"
          + ":root { --paper: #000; --ink: «#444»; }\n}\na { --ink: #fff }",
        "dark"
      ),
    ])
  func contrast(marked: String, scheme: String) async {
    let marked = MarkedText(marked)
    let found = await audit(marked.text)
    #expect(Set(found.map(\.short)) == Set(marked.places.map { "Public/a.css:\($0) low-contrast" }))
    #expect(found.allSatisfy { $0.message.contains("in \(scheme) colours, and text needs 4.5") })
  }

  @Test("are measured as WCAG 2.2 defines contrast")
  func formula() async {
    // Known values: #777 on white has 4.48, #767676 has 4.54 (WebAIM's contrast checker).
    let found = await audit(":root { --paper: #ffffff; --ink: #777777; --soft: #767676; --accent: #ffffff }")
    #expect(
      found.map(\.message) == [
        "--ink on --paper has a contrast of 4.47 in light colours, and text needs 4.5",
        "--accent on --paper has a contrast of 1.00 in light colours, and text needs 4.5",
      ])
  }

  @Test(
    "are neither good colours nor unknown ones",
    arguments: [
      ":root { --paper: #fff; --ink: #000 }", ":root { --ink: #000 }", "a { --ink: #fff; --paper: #fff }",
      ":root { --paper: rgb(1 2 3); --ink: #12; --soft: #xyz; --accent: #é12345 }",
      "@media print { :root { --ink: #fff; --paper: #fff } }", ":root { --ink: #fff; --paper: #fff", "}{;:/*",
      "",
    ])
  func good(style: String) async {
    #expect(await audit(style).map(\.short) == [])
  }
}
