import Diagnostics
import Mustache
import Testing

@Suite("Names in a template")
struct NameCheckTests {
  private static let shape: Shape = [
    "site": ["title": .text, "navigation": .list(of: ["title": .text, "url": .text])],
    "page": [
      "title": .text, "body": .html, "isHome": .bool, "count": .number,
      "sections": .list(of: ["id": .text, "body": .html]),
      "previous": ["title": .text, "url": .text],
      "tags": .list(of: .text), "extra": .any,
    ],
  ]

  @Test(
    "that the page provides are fine",
    arguments: [
      "{{page.title}} {{site.title}} {{{page.body}}} {{page.count}}{{{page.count}}}{{page.isHome}}",
      "{{#page}}{{title}}{{#sections}}{{id}}{{title}}{{site.title}}{{{body}}}{{/sections}}{{/page}}",
      "{{#page.previous}}{{title}}{{.url}}{{/page.previous}}{{^page.previous}}{{page.title}}{{/page.previous}}",
      "{{#page.tags}}{{.}}{{/page.tags}}{{#page.title}}{{.}}{{page.title}}{{/page.title}}",
      "{{page.extra.any.thing}}{{{page.extra.x}}}{{#page.extra}}{{a}}{{#b.c}}{{d}}{{/b.c}}{{/page.extra}}",
      "{{#page.extra.list}}{{.}}{{name}}{{/page.extra.list}}",
    ])
  func known(_ template: String) {
    let (templates, _) = Templates.parse(["t": template])
    #expect(templates.check("t", against: Self.shape).map(\.summary) == [])
  }

  @Test("that it does not provide are reported", arguments: single + several)
  func unknown(_ mistake: Mistake) {
    let (templates, diagnostics) = Templates.parse(mistake.templates)
    #expect(diagnostics.isEmpty)
    #expect(templates.check("t", against: Self.shape).map(\.summary) == mistake.expected)
  }

  private static let single = [
    Mistake("a name", "a\n {{pgae}}", "t.mustache:2:4 +4 unknown-name (did you mean 'page'?)"),
    Mistake("a name that is like no other", "{{ elephant }}", "t.mustache:1:4 +8 unknown-name"),
    Mistake("a part of a name", "{{page.titel}}", "t.mustache:1:8 +5 unknown-name (did you mean 'title'?)"),
    Mistake(
      "a part in the middle", "{{{ page.prevous.title }}}",
      "t.mustache:1:10 +7 unknown-name (did you mean 'previous'?)"),
    Mistake("a name of a text", "{{page.title.length}}", "t.mustache:1:14 +6 unknown-name"),
    Mistake(
      "a name of a list", "{{page.sections.id}}",
      "t.mustache:1:17 +2 unknown-name (open it with '{{#page.sections}}')"),
    Mistake(
      "a name in the innermost value", "{{#page}}{{.site}}{{/page}}", "t.mustache:1:13 +4 unknown-name"),
    Mistake(
      "a section, and nothing about what is in it", "{{#pages}}{{a}}{{b.c}}{{/pages}}",
      "t.mustache:1:4 +5 unknown-name (did you mean 'page'?)"),
    Mistake(
      "an inverted section", "{{^page.home}}{{x}}{{/page.home}}", "t.mustache:1:9 +4 unknown-name",
      "t.mustache:1:17 +1 unknown-name"),
    Mistake(
      "a name in a list", "{{#page.sections}}\n{{idd}}\n{{/page.sections}}",
      "t.mustache:2:3 +3 unknown-name (did you mean 'id'?)"),
    Mistake(
      "a name that was in reach before", "{{#page.previous}}{{/page.previous}}{{url}}",
      "t.mustache:1:39 +3 unknown-name"),
    Mistake(
      "a name with a letter beyond ASCII", "ä{{pagé}}",
      "t.mustache:1:4 +4 unknown-name (did you mean 'page'?)"),
    Mistake(
      "a list in place of a text", "{{page.tags}}",
      "t.mustache:1:3 +9 not-printable (open it with '{{#page.tags}}')"),
    Mistake(
      "an object in place of a text", "{{{page}}}",
      "t.mustache:1:4 +4 not-printable (open it with '{{#page}}')"),
    Mistake(
      "text that is not escaped", "{{{page.title}}}",
      "t.mustache:1:4 +10 unescaped-text (write '{{page.title}}')"),
    Mistake("HTML that is", "{{page.body}}", "t.mustache:1:3 +9 escaped-html (write '{{{page.body}}}')"),
  ]

  private static let several = [
    Mistake(
      "in a partial", ["t": "{{#page.sections}}{{>parts/p}}{{/page.sections}}", "parts/p": "{{id}}\n{{ix}}"],
      ["parts/p.mustache:2:3 +2 unknown-name (did you mean 'id'?)"]),
    Mistake(
      "once, however often a partial is used",
      ["t": "{{>p}}{{#page}}{{>p}}{{/page}}{{>p}}", "p": "{{nope}}"],
      ["p.mustache:1:3 +4 unknown-name"]),
    Mistake(
      "in a partial that is right only in one of its places",
      ["t": "{{#page}}{{>p}}{{/page}}{{>p}}", "p": "{{title}}"], ["p.mustache:1:3 +5 unknown-name"]),
    Mistake(
      "in a partial that includes itself",
      ["t": "{{>p}}", "p": "{{#page.sections}}{{idd}}{{>p}}{{/page.sections}}"],
      ["p.mustache:1:21 +3 unknown-name (did you mean 'id'?)"]),
    Mistake(
      "in a parent and in a block",
      ["t": "{{<l}}{{$main}}{{a.b}}{{/main}}{{/l}}", "l": "{{sitee}}{{$main}}{{/main}}"],
      ["l.mustache:1:3 +5 unknown-name (did you mean 'site'?)", "t.mustache:1:18 +1 unknown-name"]),
    Mistake(
      "in a block where its place is",
      ["t": "{{<l}}{{$b}}{{title}}{{id}}{{/b}}{{/l}}", "l": "{{#page}}{{$b}}{{/b}}{{/page}}"],
      ["t.mustache:1:24 +2 unknown-name"]),
    Mistake(
      "not in what a block replaces", ["t": "{{<l}}{{$b}}x{{/b}}{{/l}}", "l": "{{$b}}{{nope}}{{/b}}"], []),
    Mistake(
      "in a block's own content", ["t": "{{<l}}{{/l}}", "l": "{{$b}}{{nope}}{{/b}}"],
      ["l.mustache:1:9 +4 unknown-name"]),
    Mistake(
      "not in blocks that something further out replaces",
      ["t": "{{<m}}{{$b}}x{{/b}}{{/m}}", "m": "{{<l}}{{$b}}{{nope}}{{/b}}{{/l}}", "l": "{{$b}}{{/b}}"], []),
  ]

  @Test("are checked to the end though parents go round in circles")
  func circles() {
    let (templates, _) = Templates.parse([
      "t": "{{<p}}{{$a}}{{x}}{{/a}}{{/p}}",
      "p": "{{$a}}{{/a}}{{$b}}{{<q}}{{/q}}{{/b}}",
      "q": "{{$a}}{{/a}}{{<p}}{{$b}}{{<t}}{{/t}}{{y}}{{/b}}{{/p}}",
    ])
    #expect(
      templates.check("t", against: [:]).map(\.summary) == [
        "q.mustache:1:39 +1 unknown-name", "t.mustache:1:15 +1 unknown-name",
      ])
  }

  @Test("are not checked in a template that does not exist")
  func unknownTemplate() {
    let (templates, _) = Templates.parse(["article": ""])
    #expect(
      templates.check("artcle", against: .any).map(\.summary) == [
        "unknown-template (did you mean 'article'?)"
      ])
  }
}
