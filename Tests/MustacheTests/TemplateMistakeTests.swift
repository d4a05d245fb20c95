import Diagnostics
import Mustache
import Testing

/// A library with mistakes and what is said about it, as `FILE:LINE:COLUMN +LENGTH CODE (FIX)`.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let templates: [String: String]
  let expected: [String]

  init(_ description: String, _ template: String, _ expected: String...) {
    self.init(description, ["t": template], expected)
  }

  init(_ description: String, _ templates: [String: String], _ expected: [String]) {
    self.testDescription = description
    self.templates = templates
    self.expected = expected
  }
}

@Suite("A mistake in a template")
struct TemplateMistakeTests {
  @Test("is reported with its place", arguments: syntax + library)
  func places(_ mistake: Mistake) {
    let (_, diagnostics) = Templates.parse(mistake.templates)
    #expect(diagnostics.map(\.summary) == mistake.expected)
  }

  private static let syntax = [
    Mistake(
      "a tag that is not closed", "a\n  {{title", "t.mustache:2:3 +7 template-syntax (close it with '}}')"),
    Mistake(
      "a tag that is not closed before the next", "{{a {{b}} {{c",
      "t.mustache:1:1 +3 template-syntax (close it with '}}')",
      "t.mustache:1:11 +3 template-syntax (close it with '}}')"),
    Mistake(
      "three braces closed by two", "{{{a}} b", "t.mustache:1:1 +8 template-syntax (close it with '}}}')"),
    Mistake(
      "a comment that is not closed", "{{! a", "t.mustache:1:1 +5 template-syntax (close it with '}}')"),
    Mistake("nothing but an opening", "ä{{", "t.mustache:1:2 +2 template-syntax (close it with '}}')"),
    Mistake(
      "a tag without a name", "{{}}{{ # }}", "t.mustache:1:1 +4 template-syntax",
      "t.mustache:1:5 +7 template-syntax"),
    Mistake("a section without a name", "{{#}}", "t.mustache:1:1 +5 template-syntax"),
    Mistake("a name with spaces", "{{a b}}", "t.mustache:1:1 +7 template-syntax (is the tag closed?)"),
    Mistake(
      "a name with an empty part", "{{a..b}}{{a.}}{{..}}", "t.mustache:1:1 +8 template-syntax",
      "t.mustache:1:9 +6 template-syntax", "t.mustache:1:15 +6 template-syntax"),
    Mistake("one delimiter", "{{=<%=}}", "t.mustache:1:1 +8 template-syntax (for example '{{=<% %>=}}')"),
    Mistake(
      "three delimiters", "{{=a b c=}}", "t.mustache:1:1 +11 template-syntax (for example '{{=<% %>=}}')"),
    Mistake(
      "a delimiter with an equals sign", "{{== =}}",
      "t.mustache:1:1 +8 template-syntax (for example '{{=<% %>=}}')"),
    Mistake(
      "delimiters that are not closed", "{{=<% %>",
      "t.mustache:1:1 +3 template-syntax (for example '{{=<% %>=}}')"),
    Mistake(
      "a section that is not closed", "a\n{{#x}}\nb",
      "t.mustache:2:1 +6 template-syntax (close it with '{{/x}}')"),
    Mistake(
      "sections that are not closed", "{{#x}}{{^y}}",
      "t.mustache:1:1 +6 template-syntax (close it with '{{/x}}')",
      "t.mustache:1:7 +6 template-syntax (close it with '{{/y}}')"),
    Mistake(
      "a section inside one that is not closed", "{{#x}}{{#y}}{{/x}}",
      "t.mustache:1:7 +6 template-syntax (close it with '{{/y}}')"),
    Mistake(
      "a block that is not closed", "{{$x}}", "t.mustache:1:1 +6 template-syntax (close it with '{{/x}}')"),
    Mistake("a closing tag with nothing open", "a{{/x}}", "t.mustache:1:2 +6 template-syntax"),
    Mistake(
      "a closing tag with a misspelt name", "{{#items}}\n{{/itmes}}",
      "t.mustache:2:1 +10 template-syntax (did you mean 'items'?)"),
    Mistake(
      "a closing tag with another name", "{{#a}}{{/other}}{{/a}}", "t.mustache:1:7 +10 template-syntax"),
    Mistake(
      "several at once", "{{a b}}\n{{/c}}\n{{#d}}", "t.mustache:1:1 +7 template-syntax (is the tag closed?)",
      "t.mustache:2:1 +6 template-syntax", "t.mustache:3:1 +6 template-syntax (close it with '{{/d}}')"),
  ]

  private static let library = [
    Mistake(
      "an unknown partial", ["t": "a {{> partials/headr }}", "partials/header": ""],
      ["t.mustache:1:7 +14 unknown-template (did you mean 'partials/header'?)"]),
    Mistake(
      "an unknown parent", ["t": "{{<base}}{{$x}}{{/x}}{{/base}}"], ["t.mustache:1:4 +4 unknown-template"]),
    Mistake(
      "a template that is broken is known all the same",
      ["t": "{{>p}}{{<p}}{{$x}}{{/x}}{{/p}}", "p": "{{#a}}"],
      ["p.mustache:1:1 +6 template-syntax (close it with '{{/a}}')"]),
    Mistake(
      "a block that the parent does not have",
      ["t": "{{<p}}\n{{$mian}}x{{/mian}}{{/p}}", "p": "{{>q}}", "q": "{{$main}}{{/main}}"],
      ["t.mustache:2:4 +4 unknown-block (did you mean 'main'?)"]),
    Mistake(
      "a block that is given twice", ["t": "{{<p}}{{$a}}x{{/a}}{{$a}}y{{/a}}{{/p}}", "p": "{{$a}}{{/a}}"],
      ["t.mustache:1:20 +6 template-syntax"]),
    Mistake(
      "what is between the blocks of a parent", ["t": "{{<p}}\n text {{x}}{{#s}}{{/s}}\n{{/p}}", "p": ""],
      [
        "t.mustache:2:2 +4 ignored-content (move it into a block)",
        "t.mustache:2:7 +5 ignored-content (move it into a block)",
        "t.mustache:2:12 +6 ignored-content (move it into a block)",
      ]),
    Mistake(
      "a template that includes itself", ["t": "a\n{{>t}}"],
      ["t.mustache:2:4 +1 endless-template (put it into a section that ends)"]),
    Mistake(
      "templates that include one another",
      ["a": "{{>b}}", "b": "{{<c}}{{/c}}", "c": "{{>a}}", "d": "{{>a}}"],
      ["c.mustache:1:4 +1 endless-template (put it into a section that ends)"]),
    Mistake("templates that follow data", ["t": "{{#x}}{{>t}}{{/x}}{{^x}}{{>t}}{{/x}}"], []),
  ]

  @Test("is said in a plain sentence")
  func message() {
    let (_, diagnostics) = Templates.parse(["t": "<p>\n  {{#items}}\n"])
    #expect(
      diagnostics.map { $0.text() } == [
        """
        t.mustache:2:3: error: the section 'items' is not closed [template-syntax]
        2 |   {{#items}}
          |   ^~~~~~~~~~ close it with '{{/items}}'
        """
      ])
  }

  @Test("keeps its template from being rendered, not the others")
  func brokenTemplates() throws {
    let (templates, _) = Templates.parse(["bad": "{{#a}}", "user": "{{>bad}}", "good": "fine"])
    #expect(throws: RenderError.brokenTemplate("bad")) { try templates.render("bad", with: nil) }
    #expect(throws: RenderError.brokenTemplate("bad")) { try templates.render("user", with: nil) }
    #expect(throws: RenderError.unknownTemplate("none")) { try templates.render("none", with: nil) }
    #expect(try templates.render("good", with: nil) == Array("fine".utf8))
    #expect(templates.names == ["bad", "good", "user"])
    #expect(templates.contains("bad") && !templates.contains("none"))
  }
}
