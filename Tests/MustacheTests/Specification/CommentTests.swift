import Mustache
import Testing

@Suite("Comments, as the specification has them")
struct CommentTests {
  @Test("leave nothing behind", arguments: examples)
  func vanish(_ example: Example) throws { try example.check() }

  static let examples = [
    Example("in a line", "123{{! note }}456", gives: "123456"),
    Example("over several lines", "123{{!\n  a note\n  on lines\n}}456\n", gives: "123456\n"),
    Example("alone in a line", "A\n{{! note }}\nB\n", gives: "A\nB\n"),
    Example("alone and indented", "A\n  {{! note }}\nB\n", gives: "A\nB\n"),
    Example("CR LF", "|\r\n{{! note }}\r\n|", gives: "|\r\n|"),
    Example("in the first line", "  {{! note }}\n!", gives: "!"),
    Example("in the last line", "!\n  {{! note }}", gives: "!\n"),
    Example("several lines alone", "A\n{{!\nnote\n}}\nB\n", gives: "A\nB\n"),
    Example("several lines alone and indented", "A\n  {{!\n    note\n  }}\nB\n", gives: "A\nB\n"),
    Example("indented after text", "  12 {{! 34 }}\n", gives: "  12 \n"),
    Example("with space around it", "12 {{! note }} 34", gives: "12  34"),
    Example("that looks like a name", "({{! x }}{{!x}}{{!}})", ["! x": 1, "!x": 2, "x": 3], gives: "()"),
    Example("that names another tag", "({{! use {{x}})", ["x": 1], gives: "()"),
  ]
}
