import Mustache
import Testing

@Suite("Sections, as the specification has them")
struct SectionTests {
  @Test("show their content once, for each value, or not at all", arguments: contents)
  func contentsHold(_ example: Example) throws { try example.check() }

  @Test("take the lines they stand alone in with them", arguments: whitespace)
  func whitespaceHold(_ example: Example) throws { try example.check() }

  private static let nested: Value = [
    "a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]],
  ]

  static let contents = [
    Example("true", "({{#x}}yes{{/x}})", ["x": true], gives: "(yes)"),
    Example("false", "({{#x}}no{{/x}})", ["x": false], gives: "()"),
    Example("null", "({{#x}}no{{/x}})", ["x": nil], gives: "()"),
    Example("missing", "({{#x}}no{{/x}})", gives: "()"),
    Example("the empty text is falsey", "({{#x}}no{{/x}})", ["x": ""], gives: "()"),
    Example("empty HTML is falsey", "({{#x}}no{{/x}})", ["x": Value(html: "")], gives: "()"),
    Example("zero is not", "({{#x}}yes{{/x}})", ["x": 0], gives: "(yes)"),
    Example("an object without names is not", "({{#x}}yes{{/x}})", ["x": [:]], gives: "(yes)"),
    Example(
      "an object is looked in first", "{{#x}}{{name}}{{/x}}", ["x": ["name": "Jo"], "name": "no"], gives: "Jo"
    ),
    Example(
      "names further out stay in reach", "{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}",
      ["a": "foo", "b": "wrong", "s": ["b": "bar"], "c": ["d": "baz"]], gives: "foo, bar, baz"),
    Example("a text is the innermost value", "{{#x}}{{.}} is {{x}}{{/x}}", ["x": "it"], gives: "it is it"),
    Example(
      "objects in lists in objects", "{{#t}}{{#m}}{{n.low}}{{i}}.{{#z}}{{n.up}}{{i}}{{j}}.{{/z}}{{/m}}{{/t}}",
      ["t": [["n": ["up": "A", "low": "a"], "m": [["i": "1", "z": [["j": "x"], ["j": "y"]]]]]]],
      gives: "a1.A1x.A1y."),
    Example(
      "everything further out stays in reach at any depth",
      "{{#a}}{{one}}{{#b}}{{one}}{{two}}{{#c}}{{#d}}{{one}}{{two}}{{three}}{{four}}"
        + "{{#five}}{{five}}{{.}}6{{.}}{{four}}{{/five}}{{one}}{{/d}}{{/c}}{{/b}}{{/a}}",
      nested, gives: "1121234556541"),
    Example("a list", "{{#x}}{{n}}{{/x}}", ["x": [["n": 1], ["n": 2], ["n": 3]]], gives: "123"),
    Example("an empty list", "({{#x}}no{{/x}})", ["x": []], gives: "()"),
    Example("a text is no list", "{{#x}}once{{/x}}", ["x": "123"], gives: "once"),
    Example("the same section twice", "{{#x}}1{{/x}}{{y}}{{#x}}3{{/x}}", ["x": true, "y": 2], gives: "123"),
    Example("inside itself, true", "A{{#x}}B{{#x}}C{{/x}}D{{/x}}E", ["x": true], gives: "ABCDE"),
    Example("inside itself, false", "A{{#x}}B{{#x}}C{{/x}}D{{/x}}E", ["x": false], gives: "AE"),
    Example("a list of texts", "{{#x}}({{.}}){{/x}}", ["x": ["a", "<"]], gives: "(a)(&lt;)"),
    Example("a list of texts unescaped", "{{#x}}({{{.}}}{{&.}}){{/x}}", ["x": ["<"]], gives: "(<<)"),
    Example("a list of whole numbers", "{{#x}}({{.}}){{/x}}", ["x": [1, 2]], gives: "(1)(2)"),
    Example("a list of decimals", "{{#x}}({{.}}){{/x}}", ["x": [1.10, 2.20]], gives: "(1.1)(2.2)"),
    Example(
      "a list of lists", "{{#x}}({{#.}}{{.}}{{/.}}){{/x}}", ["x": [[1, 2], ["a", "b"]]], gives: "(12)(ab)"),
    Example("a list as the whole value", "{{#.}}({{n}}){{/.}}", [["n": 1], ["n": 2]], gives: "(1)(2)"),
    Example("a dotted name", "({{#a.b.c}}yes{{/a.b.c}})", ["a": ["b": ["c": true]]], gives: "(yes)"),
    Example("a dotted name, false", "({{#a.b.c}}no{{/a.b.c}})", ["a": ["b": ["c": false]]], gives: "()"),
    Example("a broken chain", "({{#a.b.c}}no{{/a.b.c}})", ["a": [:]], gives: "()"),
  ]

  static let whitespace = [
    Example("in a line with text", " | {{#x}}\t|\t{{/x}} | \n", ["x": true], gives: " | \t|\t | \n"),
    Example(
      "inside", " | {{#x}} {{! comment }}\n {{/x}} | \n", ["x": true], gives: " |  \n  | \n"),
    Example("both tags in one line", " {{#x}}A{{/x}}\n {{#x}}B{{/x}}\n", ["x": true], gives: " A\n B\n"),
    Example("alone in their lines", "| A\n{{#x}}\n|\n{{/x}}\n| B\n", ["x": true], gives: "| A\n|\n| B\n"),
    Example("indented", "| A\n  {{#x}}\n|\n \t{{/x}}\t \n| B\n", ["x": true], gives: "| A\n|\n| B\n"),
    Example("CR LF", "|\r\n{{#x}}\r\n{{/x}}\r\n|", ["x": true], gives: "|\r\n|"),
    Example("in the first line", "  {{#x}}\n#{{/x}}\n/", ["x": true], gives: "#\n/"),
    Example("in the last line", "#{{#x}}\n/\n  {{/x}}", ["x": true], gives: "#\n/\n"),
    Example("space inside the tags", "|{{# x }}={{/ x }}|", ["x": true], gives: "|=|"),
    Example("space before the sigils too", "|{{ # x }}={{ /x}}{{ ! c }}|", ["x": true], gives: "|=|"),
    Example("around a list", "{{#x}}\n- {{.}}\n{{/x}}\n", ["x": [1, 2]], gives: "- 1\n- 2\n"),
  ]
}
