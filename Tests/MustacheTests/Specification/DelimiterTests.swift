import Mustache
import Testing

@Suite("Set delimiters, as the specification has them")
struct DelimiterTests {
  @Test("change what a tag looks like", arguments: examples)
  func change(_ example: Example) throws { try example.check() }

  static let examples = [
    Example("a pair", "{{=<% %>=}}(<%x%>)", ["x": "Hey"], gives: "(Hey)"),
    Example("special characters", "({{=[ ]=}}[x])", ["x": "Hey"], gives: "(Hey)"),
    Example("and back", "{{=<% %>=}}<%x%> {{x}} <%={{ }}=%>{{x}} <%x%>", ["x": 1], gives: "1 {{x}} 1 <%x%>"),
    Example("unescaped with braces", "{{=<% %>=}}<%{x}%> <%& x %>", ["x": "<"], gives: "< <"),
    Example(
      "across sections", "[\n{{#s}}\n  {{x}}\n  |x|\n{{/s}}\n\n{{= | | =}}\n|#s|\n  {{x}}\n  |x|\n|/s|\n]\n",
      ["s": true, "x": "in"], gives: "[\n  in\n  |x|\n\n  {{x}}\n  in\n]\n"),
    Example(
      "across inverted sections", "[\n{{^s}}\n  {{x}}\n{{/s}}\n{{= | | =}}\n|^s|\n  {{x}}\n  |x|\n|/s|\n]\n",
      ["s": false, "x": "in"], gives: "[\n  in\n  {{x}}\n  in\n]\n"),
    Example(
      "not into partials", "[ {{>p}} ]\n{{= | | =}}\n[ |>p| ]\n", ["x": "yes"], partials: ["p": ".{{x}}."],
      gives: "[ .yes. ]\n[ .yes. ]\n"),
    Example(
      "not out of partials", "[ {{>p}} ]\n[ .{{x}}.  .|x|. ]\n", ["x": "yes"],
      partials: ["p": ".{{x}}. {{= | | =}} .|x|."], gives: "[ .yes.  .yes. ]\n[ .yes.  .|x|. ]\n"),
    Example("with space around it", "| {{=@ @=}} |", gives: "|  |"),
    Example("at the end of a line", " | {{=@ @=}}\n", gives: " | \n"),
    Example("alone in a line", "A\n{{=@ @=}}\nB\n", gives: "A\nB\n"),
    Example("alone and indented", "A\n  {{=@ @=}}\nB\n", gives: "A\nB\n"),
    Example("CR LF", "|\r\n{{= @ @ =}}\r\n|", gives: "|\r\n|"),
    Example("in the first line", "  {{=@ @=}}\n=", gives: "="),
    Example("in the last line", "=\n  {{=@ @=}}", gives: "=\n"),
    Example("with space inside", "|{{= @   @ =}}|", gives: "||"),
  ]
}
