import Mustache
import Testing

@Suite("Inheritance, as the specification has it")
struct InheritanceTests {
  @Test("shows a block's own content where nothing was handed in", arguments: fallbacks)
  func fallbacksHold(_ example: Example) throws { try example.check() }

  @Test("puts what was handed in into a parent's blocks", arguments: overrides)
  func overridesHold(_ example: Example) throws { try example.check() }

  @Test("moves what was handed in to the indentation of its place", arguments: indentations)
  func indentationsHold(_ example: Example) throws { try example.check() }

  static let fallbacks = [
    Example("text", "{{$title}}Untitled{{/title}}\n", gives: "Untitled\n"),
    Example("a value", "{{$b}}own {{x}} text{{/b}}\n", ["x": "<"], gives: "own &lt; text\n"),
    Example("an unescaped value", "{{$b}}own {{{x}}} text{{/b}}\n", ["x": "<"], gives: "own < text\n"),
    Example("a section", "{{$b}}own {{#x}}{{y}}{{/x}} text{{/b}}\n", ["x": ["y": 1]], gives: "own 1 text\n"),
    Example(
      "an inverted section", "{{$b}}own {{^x}}{{y}}{{/x}} text{{/b}}\n", ["y": 3], gives: "own 3 text\n"),
    Example("values are not templates", "{{$b}}{{x}}{{/b}}\n", ["x": "{{y}}", "y": 1], gives: "{{y}}\n"),
    Example("in a parent", "{{<p}}{{/p}}\n", partials: ["p": "{{$b}}own{{/b}}"], gives: "own"),
    Example("like a partial", "{{>p}}|{{<p}}{{/p}}", partials: ["p": "{{$b}}own{{/b}}"], gives: "own|own"),
    Example("an unknown parent is empty", "({{<p}}{{$b}}x{{/b}}{{/p}})", gives: "()"),
    Example(
      "data does not count", "{{<p}}{{/p}}", ["b": "data"], partials: ["p": "{{$b}}own{{/b}}"], gives: "own"),
  ]

  static let overrides = [
    Example(
      "a block", "{{<p}}{{$b}}mine{{/b}}{{/p}}", partials: ["p": "..{{$b}}own{{/b}}.."], gives: "..mine.."),
    Example(
      "data does not count", "{{<p}}{{$b}}mine{{/b}}{{/p}}", ["b": "data"],
      partials: ["p": "{{$b}}own{{/b}}"], gives: "mine"),
    Example(
      "after text", "a {{<p}}{{$b}}mine{{/b}}{{/p}}", partials: ["p": "{{$b}}..{{/b}}"], gives: "a mine"),
    Example(
      "the same parent twice",
      "a {{<p}}{{$b}}one{{/b}}{{/p}} {{<p}}{{$b}}two{{/b}}{{/p}}\n",
      partials: ["p": "|{{$b}}..{{/b}}{{$c}} own{{/c}}|"], gives: "a |one own| |two own|\n"),
    Example(
      "only one of two", "{{<p}}{{$c}}mine{{/c}}{{/p}}",
      partials: ["p": "{{$b}}own b{{/b}}, {{$c}}own c{{/c}}"], gives: "own b, mine"),
    Example(
      "text between blocks is ignored", "{{<p}} text {{$b}}mine{{/b}} text {{/p}}",
      partials: ["p": "{{$b}}own{{/b}}"], gives: "mine"),
    Example(
      "text alone is ignored", "{{<p}} text {{x}}{{#x}}{{$b}}no{{/b}}{{/x}} {{/p}}", ["x": 1],
      partials: ["p": "{{$b}}own{{/b}}"], gives: "own"),
    Example(
      "recursion", "{{<p}}{{$a}}mine{{/a}}{{/p}}",
      partials: [
        "p": "{{$a}}own{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
        "q": "{{$a}}q{{/a}} {{<p}}{{$b}}end{{/b}}{{/p}}",
      ], gives: "mine mine mine end"),
    Example(
      "the outermost wins over several levels", "{{<c}}{{$a}}mine{{/a}}{{/c}}",
      partials: [
        "c": "{{<d}}{{$a}}c{{/a}}{{/d}}", "d": "{{<e}}{{$a}}d{{/a}}{{/e}}", "e": "{{$a}}e{{/a}}",
      ], gives: "mine"),
    Example(
      "the outermost that has the block wins", "{{<c}}{{/c}}",
      partials: [
        "c": "{{<d}}{{$a}}c{{/a}}{{/d}}", "d": "{{<e}}{{$a}}d{{/a}}{{/e}}", "e": "{{$a}}e{{/a}}",
      ], gives: "c"),
    Example(
      "names are looked up where the block is", "{{<p}}{{$b}}I say {{x}}.{{/b}}{{/p}}",
      ["x": "apples", "n": ["x": "bananas"]], partials: ["p": "{{#n}}{{$b}}You say {{x}}.{{/b}}{{/n}}"],
      gives: "I say bananas."),
    Example(
      "blocks in a parent's partials", "{{<p}}{{$b}}mine{{/b}}{{/p}}",
      partials: ["p": "<{{>q}}>", "q": "{{$b}}own{{/b}}"], gives: "<mine>"),
    Example(
      "a parent inside a block", "{{<p}}{{$b}}[{{<q}}{{$c}}mine{{/c}}{{/q}}]{{/b}}{{/p}}",
      partials: ["p": "{{$b}}{{/b}}{{$c}} own p{{/c}}", "q": "{{$c}}own q{{/c}}"], gives: "[mine] own p"),
    Example(
      "a block inside a block of the same name", "{{<p}}{{$b}}({{$b}}inner{{/b}}){{/b}}{{/p}}",
      partials: ["p": "{{$b}}own{{/b}}"], gives: "(inner)"),
    Example(
      "a block inside what was handed in", "{{<q}}{{$in}}mine{{/in}}{{/q}}",
      partials: ["q": "{{<p}}{{$b}}[{{$in}}own{{/in}}]{{/b}}{{/p}}", "p": "{{$b}}{{/b}}"], gives: "[mine]"),
    Example(
      "delimiters of each file", "{{=| |=}}|<p||$b|mine {{x}}|/b||/p|", ["x": 1],
      partials: ["p": "{{x}} {{$b}}{{/b}}"], gives: "1 mine {{x}}"),
  ]

  static let indentations = [
    Example(
      "lines in a block", "{{<p}}{{$b}}\none\n\n:(\n{{/b}}{{/p}}", partials: ["p": "{{$b}}own{{/b}}"],
      gives: "one\n\n:(\n"),
    Example(
      "a line's own indentation", "{{<p}}{{$b}}stop{{/b}}{{/p}}",
      partials: ["p": "go:\n  {{$b}}listen{{/b}}\n"],
      gives: "go:\n  stop\n"),
    Example(
      "a parent with both tags alone in a line", "Hi,\n  {{<p}}{{/p}}\n", partials: ["p": "one\ntwo\n"],
      gives: "Hi,\n  one\n  two\n"),
    Example(
      "a parent over several lines", "Hi,\n  {{<p}}\n    {{$b}}x{{/b}}\n  {{/p}}\nend\n",
      partials: ["p": "one\n{{$b}}{{/b}}\n"], gives: "Hi,\n  one\n  x\nend\n"),
    Example(
      "a block with both tags alone in a line", "{{<p}}{{$b}}\none\ntwo{{/b}}\n{{/p}}\n",
      partials: ["p": "Hi,\n  {{$b}}{{/b}}\n"], gives: "Hi,\n  one\n  two\n"),
    Example(
      "is taken away and added", "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}\n",
      partials: ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"], gives: "Hi,\n  one\n  two\n"),
    Example(
      "is that of the block's own content", "{{<p}}{{$b}}\none\ntwo\n{{/b}}{{/p}}\n",
      partials: ["p": "Hi,\n{{$b}}\n  own\n{{/b}}\n"], gives: "Hi,\n  one\n  two\n"),
    Example(
      "in blocks in blocks", "{{<p}}{{$in}}\nthree\n{{/in}}{{/p}}\n",
      partials: [
        "p": "{{<q}}{{$b}}\n  one\n  {{$in}}\n    two\n  {{/in}}\n{{/b}}{{/q}}\n",
        "q": "{{$b}}own{{/b}}",
      ], gives: "one\n  three\n"),
    Example(
      "further indentation inside stays",
      "{{<p}}{{$b}}\n  one\n    two\n  {{#x}}\n  three\n  {{/x}}\n{{/b}}{{/p}}",
      ["x": true], partials: ["p": "\t{{$b}}\n\t{{/b}}\n"], gives: "\tone\n\t  two\n\tthree\n"),
    Example(
      "partials inside move too", "{{<p}}{{$b}}\n  {{>q}}\n{{/b}}{{/p}}",
      partials: ["p": "- {{$c}}{{/c}}\n\t{{$b}}{{/b}}\n", "q": "1\n2\n"], gives: "- \n\t1\n\t2\n"),
    Example(
      "own content keeps its lines", "<ul>\n  {{$b}}\n  <li>\n  {{/b}}\n</ul>\n",
      gives: "<ul>\n  <li>\n</ul>\n"),
    Example(
      "own content in an indented partial", "  {{>p}}\n",
      partials: ["p": "a\n {{$b}}own{{/b}}\n{{$c}}\n c\n{{/c}}\n"],
      gives: "  a\n   own\n   c\n"),
    Example(
      "an empty block alone in its line leaves no line", "a\n  {{$b}}{{/b}}\nb\n", gives: "a\nb\n"),
    Example(
      "a block in a line", "{{<p}}{{$b}}\n  one\n  two\n{{/b}}{{/p}}",
      partials: ["p": "  <p>{{$b}}{{/b}}</p>\n"],
      gives: "  <p>one\ntwo\n</p>\n"),
  ]
}
