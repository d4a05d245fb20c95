import Testing
import Text

@Suite("A quoted text")
struct QuotingTests {
  @Test(
    "is quoted for a shell only where it has to be",
    arguments: [
      ("a/b-c_d.md", "a/b-c_d.md"), ("user@host:é%", "user@host:é%"), ("", "''"), ("-rf", "'-rf'"),
      ("a b", "'a b'"),
      ("it's", #"'it'\''s'"#), ("'\u{301}", "''\\''\u{301}'"), ("~", "'~'"), ("a;b", "'a;b'"),
    ])
  func shell(text: String, expected: String) {
    #expect(text.shellQuoted.utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "is quoted for YAML only where it has to be",
    arguments: [
      ("Dr Jane O'Neil-Smith, MD", "Dr Jane O'Neil-Smith, MD"),
      ("What is it? (a list)", "What is it? (a list)"),
      ("", #""""#), ("yes", #""yes""#), ("N", #""N""#), ("7", #""7""#), ("a: b", #""a: b""#),
      ("a ", #""a ""#),
      ("a\r\nb", #""a\r\nb""#), ("\"\u{301}", "\"\\\"\u{301}\""), ("\\\u{2028}\u{7}", #""\\\L\x07""#),
    ])
  func yaml(text: String, expected: String) {
    #expect(text.yamlQuoted.utf8.elementsEqual(expected.utf8))
  }
}
