import Mustache
import Testing

@Suite("Interpolation, as the specification has it")
struct InterpolationTests {
  @Test("inserts values", arguments: values)
  func valuesHold(_ example: Example) throws { try example.check() }

  @Test("follows dotted names", arguments: dottedNames)
  func dottedNamesHold(_ example: Example) throws { try example.check() }

  @Test("leaves the space around it alone", arguments: whitespace)
  func whitespaceHold(_ example: Example) throws { try example.check() }

  static let values = [
    Example("text without tags stays", "Take {one} } a day {.\n", gives: "Take {one} } a day {.\n"),
    Example("a value", "Hello, {{name}}!\n", ["name": "Ada"], gives: "Hello, Ada!\n"),
    Example(
      "is escaped", "{{x}}", ["x": #"a & "b" <c> 'd'"#], gives: "a &amp; &quot;b&quot; &lt;c&gt; &#39;d&#39;"),
    Example("three braces do not escape", "{{{x}}}", ["x": #"& " < > '"#], gives: #"& " < > '"#),
    Example("an ampersand does not escape", "{{&x}}", ["x": #"& " < >"#], gives: #"& " < >"#),
    Example("HTML as it is", "{{{x}}}|{{&x}}", ["x": Value(html: "<p>ü</p>")], gives: "<p>ü</p>|<p>ü</p>"),
    Example("HTML escaped like any text", "{{x}}", ["x": Value(html: "<p>")], gives: "&lt;p&gt;"),
    Example("whole numbers", "{{x}} {{{x}}} {{&x}}", ["x": 85], gives: "85 85 85"),
    Example("negative numbers", "{{x}}", ["x": -3], gives: "-3"),
    Example("decimals", "{{x}} {{{x}}} {{&x}}", ["x": 1.210], gives: "1.21 1.21 1.21"),
    Example("conditions", "{{x}} {{y}}", ["x": true, "y": false], gives: "true false"),
    Example("null is empty", "({{x}}) ({{{x}}}) ({{&x}})", ["x": nil], gives: "() () ()"),
    Example("a missing name is empty", "({{x}}) ({{{x}}}) ({{&x}})", gives: "() () ()"),
    Example("lists and objects show nothing", "({{x}}{{y}})", ["x": ["a"], "y": ["a": "b"]], gives: "()"),
    Example("values are not templates", "{{x}}", ["x": "{{y}}", "y": "no"], gives: "{{y}}"),
    Example("letters beyond ASCII", "ä{{ö}}ü", ["ö": "日本"], gives: "ä日本ü"),
    Example("the innermost value", "{{.}}", "bare <", gives: "bare &lt;"),
    Example("the innermost value unescaped", "{{{.}}} {{&.}}", "bare <", gives: "bare < bare <"),
    Example("the innermost value as a number", "{{.}}", 12, gives: "12"),
  ]

  static let dottedNames = [
    Example(
      "a dotted name is short for sections", "{{a.b}} {{#a}}{{b}}{{/a}}", ["a": ["b": "x"]], gives: "x x"),
    Example("unescaped", "{{{a.b}}} {{&a.b}}", ["a": ["b": "<"]], gives: "< <"),
    Example(
      "any depth", "{{a.b.c.d.e.f}}", ["a": ["b": ["c": ["d": ["e": ["f": "deep"]]]]]], gives: "deep"),
    Example("a broken chain is empty", "({{a.b.c}})", ["a": [:]], gives: "()"),
    Example(
      "parts are looked up in what is before them only", "({{a.b.c.name}})",
      ["a": ["b": [:]], "c": ["name": "wrong"]], gives: "()"),
    Example(
      "the first part is looked up like any name", "{{#a}}{{b.c.name}}{{/a}}",
      ["a": ["b": ["c": ["name": "right"]]], "b": ["c": ["name": "wrong"]]], gives: "right"),
    Example(
      "the innermost first part decides", "({{#a}}{{b.c}}{{/a}})",
      ["a": ["b": [:]], "b": ["c": "wrong"]], gives: "()"),
    Example(
      "a leading dot looks in the innermost value only", "{{#a}}{{.name}}{{/a}}{{#b}}{{.name}}{{/b}}",
      ["a": [:], "b": ["name": "right"], "name": "wrong"], gives: "right"),
    Example("a text has no names", "({{a.b}})", ["a": "text"], gives: "()"),
    Example("a list has no names", "({{a.b}})", ["a": [["b": "x"]]], gives: "()"),
  ]

  static let whitespace = [
    Example("escaped", "| {{x}} |", ["x": "---"], gives: "| --- |"),
    Example("three braces", "| {{{x}}} |", ["x": "---"], gives: "| --- |"),
    Example("ampersand", "| {{&x}} |", ["x": "---"], gives: "| --- |"),
    Example("alone in a line, escaped", "  {{x}}\n", ["x": "---"], gives: "  ---\n"),
    Example("alone in a line, three braces", "  {{{x}}}\n", ["x": "---"], gives: "  ---\n"),
    Example("alone in a line, ampersand", "  {{&x}}\n", ["x": "---"], gives: "  ---\n"),
    Example(
      "space inside the tag does not count", "|{{ x }}|{{{ x }}}|{{& x }}|{{\n x\n}}|", ["x": "---"],
      gives: "|---|---|---|---|"),
  ]
}
