import Diagnostics
import Mustache
import Testing

@Suite("Members that are the same on every page")
struct ReplaceMembersTests {
  private func templates(_ text: String) -> Templates {
    Templates.parse([("a", SourceText(file: "a.mustache", text))]).templates
  }

  private func rendered(_ text: String, with value: Value = [:]) throws -> String {
    var templates = templates(text)
    templates.replaceMembers(of: "words") { ["top": "Back to <top> & \"home\"", "home": "Home"][$0] }
    return String(decoding: try templates.render("a", with: value), as: UTF8.self)
  }

  @Test("stand in the places of their names, escaped")
  func text() throws {
    #expect(
      try rendered("<p>{{words.top}}</p>{{words.home}}")
        == "<p>Back to &lt;top&gt; &amp; &quot;home&quot;</p>Home")
    #expect(try rendered("{{#list}}{{words.home}} {{/list}}", with: ["list": [1, 2]]) == "Home Home ")
  }

  @Test("leave alone what has another name, no text, or no escaping")
  func others() throws {
    let value: Value = ["words": ["other": "O", "home": "H"], "home": "h", "page": ["words": ["home": "P"]]]
    #expect(try rendered("{{words.other}}{{home}}{{page.words.home}}{{{words.home}}}", with: value) == "OhPH")
    #expect(try rendered("{{#words.home}}yes{{/words.home}}", with: value) == "yes")
  }

  @Test("are those that any tag names")
  func names() {
    let templates = templates(
      "{{words.a}}{{{words.b}}}{{#words.c}}{{.}}{{/words.c}}{{^words.d}}{{/words.d}}{{other.e}}{{words}}{{words.f.g}}"
    )
    #expect(templates.members(of: "words") == ["a", "b", "c", "d"])
  }

  @Test("that do not exist are mistakes, with what was probably meant")
  func mistakes() {
    var templates = templates("<p>{{words.tpo}}</p>\n{{words.top}}")
    templates.replaceMembers(of: "words") { $0 == "top" ? "Top" : nil }
    let found = templates.check("a", against: ["words": ["top": .text]])
    #expect(found.map(\.message) == ["'words' has no 'tpo'"])
    #expect(found.map(\.fix) == ["did you mean 'top'?"])
    #expect(found.map { $0.location?.column } == [12])
  }
}
