import Mustache
import Testing

@Suite("Partials, as the specification has them")
struct PartialTests {
  @Test("are rendered in their place", arguments: contents)
  func contentsHold(_ example: Example) throws { try example.check() }

  @Test("are indented like their tag where it stands alone", arguments: whitespace)
  func whitespaceHold(_ example: Example) throws { try example.check() }

  static let contents = [
    Example("a partial", #""{{>p}}""#, partials: ["p": "from p"], gives: #""from p""#),
    Example("an unknown partial is empty", "({{>p}})", gives: "()"),
    Example(
      "names are looked up from where it stands", "{{#a}}{{>p}}{{/a}}", ["a": ["x": 1]],
      partials: ["p": "*{{x}}*"], gives: "*1*"),
    Example(
      "recursion over data", "{{>node}}", ["content": "X", "nodes": [["content": "Y", "nodes": []]]],
      partials: ["node": "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>"], gives: "X<Y<>>"),
    Example(
      "partials in partials", "{{>a/outer}}", ["x": 1],
      partials: ["a/outer": "*{{x}} {{>a/inner}}*", "a/inner": "{{x}}!"], gives: "*1 1!*"),
    Example("space inside the tag", "|{{> p }}|", partials: ["p": "[]"], gives: "|[]|"),
  ]

  static let whitespace = [
    Example("in a line", "| {{>p}} |", partials: ["p": "\t|\t"], gives: "| \t|\t |"),
    Example("after text", "  {{x}}  {{> p}}\n", ["x": "|"], partials: ["p": ">\n>"], gives: "  |  >\n>\n"),
    Example("CR LF", "|\r\n{{>p}}\r\n|", partials: ["p": ">"], gives: "|\r\n>|"),
    Example("in the first line", "  {{>p}}\n>", partials: ["p": ">\n>"], gives: "  >\n  >>"),
    Example("in the last line", ">\n  {{>p}}", partials: ["p": ">\n>"], gives: ">\n  >\n  >"),
    Example(
      "lines of values are not indented", "\\\n {{>p}}\n/\n", ["x": "<\n->"],
      partials: ["p": "|\n{{{x}}}a b{{{x}}}c\n|\n"], gives: "\\\n |\n <\n->a b<\n->c\n |\n/\n"),
    Example(
      "standalone sections in it leave no space", "  {{>p}}\n", ["x": [1, 2]],
      partials: ["p": "{{#x}}\n{{.}}\n{{/x}}\nend\n"], gives: "  1\n  2\n  end\n"),
    Example(
      "sections in a line of it", "  {{>p}}\n", ["x": true],
      partials: ["p": "{{#x}}a{{/x}} b\n{{^x}}c{{/x}}d\n"], gives: "  a b\n  d\n"),
    Example(
      "a section that ends at the start of a line", "  {{>p}}\n", ["x": true],
      partials: ["p": "{{#x}}a\n{{/x}}b\n"], gives: "  a\n  b\n"),
    Example(
      "indentations add up", " {{>p}}\n", partials: ["p": "a\n  {{>q}}\nb\n", "q": "1\n2\n"],
      gives: " a\n   1\n   2\n b\n"),
    Example(
      "a partial in a line of an indented one", " {{>p}}\n", partials: ["p": "a {{>q}}\n", "q": "1\n2"],
      gives: " a 1\n2\n"),
    Example(
      "indentation ends with its partial", "{{#x}}\n {{>p}}\n-\n{{/x}}\n", ["x": [1, 2]],
      partials: ["p": "{{.}}\n"], gives: " 1\n-\n 2\n-\n"),
  ]
}
