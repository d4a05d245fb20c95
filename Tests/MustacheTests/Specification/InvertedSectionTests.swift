import Mustache
import Testing

@Suite("Inverted sections, as the specification has them")
struct InvertedSectionTests {
  @Test("show their content where there is nothing", arguments: contents)
  func contentsHold(_ example: Example) throws { try example.check() }

  @Test("take the lines they stand alone in with them", arguments: whitespace)
  func whitespaceHold(_ example: Example) throws { try example.check() }

  static let contents = [
    Example("false", "({{^x}}yes{{/x}})", ["x": false], gives: "(yes)"),
    Example("null", "({{^x}}yes{{/x}})", ["x": nil], gives: "(yes)"),
    Example("missing", "({{^x}}yes{{/x}})", gives: "(yes)"),
    Example("an empty list", "({{^x}}yes{{/x}})", ["x": []], gives: "(yes)"),
    Example("the empty text", "({{^x}}yes{{/x}})", ["x": ""], gives: "(yes)"),
    Example("true", "({{^x}}no{{/x}})", ["x": true], gives: "()"),
    Example("zero", "({{^x}}no{{/x}})", ["x": 0], gives: "()"),
    Example("an object", "({{^x}}no {{name}}{{/x}})", ["x": ["name": "Jo"]], gives: "()"),
    Example("a list", "({{^x}}{{n}}{{/x}})", ["x": [["n": 1], ["n": 2]]], gives: "()"),
    Example("twice", "{{^x}}1{{/x}}{{y}}{{^x}}3{{/x}}", ["x": false, "y": 2], gives: "123"),
    Example("inside itself, false", "A{{^x}}B{{^x}}C{{/x}}D{{/x}}E", ["x": false], gives: "ABCDE"),
    Example("inside itself, true", "A{{^x}}B{{^x}}C{{/x}}D{{/x}}E", ["x": true], gives: "AE"),
    Example("a dotted name, true", "({{^a.b}}no{{/a.b}})", ["a": ["b": true]], gives: "()"),
    Example("a dotted name, false", "({{^a.b}}yes{{/a.b}})", ["a": ["b": false]], gives: "(yes)"),
    Example("a broken chain", "({{^a.b.c}}yes{{/a.b.c}})", ["a": [:]], gives: "(yes)"),
    Example("names further out", "{{#a}}{{^b}}{{c}}{{/b}}{{/a}}", ["a": ["b": false], "c": 1], gives: "1"),
  ]

  static let whitespace = [
    Example("in a line with text", " | {{^x}}\t|\t{{/x}} | \n", gives: " | \t|\t | \n"),
    Example("inside", " | {{^x}} {{! comment }}\n {{/x}} | \n", gives: " |  \n  | \n"),
    Example("both tags in one line", " {{^x}}A{{/x}}\n {{^x}}B{{/x}}\n", gives: " A\n B\n"),
    Example("alone in their lines", "| A\n{{^x}}\n|\n{{/x}}\n| B\n", gives: "| A\n|\n| B\n"),
    Example("indented", "| A\n  {{^x}}\n|\n  {{/x}}\n| B\n", gives: "| A\n|\n| B\n"),
    Example("CR LF", "|\r\n{{^x}}\r\n{{/x}}\r\n|", gives: "|\r\n|"),
    Example("in the first line", "  {{^x}}\n^{{/x}}\n/", gives: "^\n/"),
    Example("in the last line", "^{{^x}}\n/\n  {{/x}}", gives: "^\n/\n"),
    Example("space inside the tags", "|{{^ x }}={{/ x }}|", gives: "|=|"),
  ]
}
