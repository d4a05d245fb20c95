import Testing
import Text

@Suite("Indented JSON")
struct IndentedJSONTests {
  @Test("has a line for every value, but for empty ones")
  func lines() {
    let json = JSON.object([
      ("b", .array([.number(1), .null, "x", .array([]), .array([.bool(true)])])), ("a", .object([])),
      ("c", .object([("d", "e")])),
    ])
    let expected = """
      {
        "b": [
          1,
          null,
          "x",
          [],
          [
            true
          ]
        ],
        "a": {},
        "c": {
          "d": "e"
        }
      }
      """
    #expect(json.text == expected)
    #expect(JSON.array([]).text == "[]")
  }

  @Test(
    "escapes only what it must",
    arguments: [
      ("\"\\\n\r\t\u{1}", #""\"\\\n\r\t\u0001""#), ("</a> & \u{2028}–", "\"</a> & \u{2028}–\""), ("", #""""#),
      ("[ ", #""[ ""#),
    ])
  func escapes(text: String, expected: String) {
    #expect(JSON.string(text).text == expected)
  }
}
