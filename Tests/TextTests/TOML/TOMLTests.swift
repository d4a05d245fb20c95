import Testing
import Text

@Suite("TOML")
struct TOMLTests {
  private func parse(_ text: String) throws -> TOMLValue { try TOMLValue.parse(Array(text.utf8)) }

  @Test(
    "has texts, numbers and dates as they are written",
    arguments: [
      ("a = 1", "1"), ("a = 'x\\y'", "x\\y"), ("a = \"x\\\"\\u00e9\\n\"", "x\"é\n"),
      ("a=2024-02-03T07:00:00+01:00", "2024-02-03T07:00:00+01:00"),
      ("a = true # comment", "true"), ("\"a\" = \"\"\"\nx\\\n   y\"\"\"", "xy"),
      ("'a' = '''x\n'y'''", "x\n'y"), ("\n\n# c\r\na = \"b\"\r\n", "b"),
    ])
  func texts(toml: String, value: String) throws {
    #expect(try parse(toml)["a"]?.text == value)
  }

  @Test("has lists and tables, in any spelling")
  func tables() throws {
    let value = try parse(
      """
      a.b = 1
      list = [ 'x', # one
        "y",
      ]
      inline = {c = 1, d.e = 'f'}
      [t]
      x = 1
      [t.u]
      y = 2
      [[many]]
      z = 3
      [[many]]
      z = 4
      """)
    #expect(value["a"]?["b"]?.text == "1")
    #expect(value["list"] == .list([.text("x"), .text("y")]))
    #expect(value["inline"]?["d"]?["e"]?.text == "f")
    #expect(value["t"]?["u"]?["y"]?.text == "2")
    guard case .list(let items) = value["many"] else {
      Issue.record("no list")
      return
    }
    #expect(items.map { $0["z"]?.text } == ["3", "4"])
  }

  @Test(
    "that is none is refused, with its line",
    arguments: [
      ("a", 1), ("a =", 1), ("\na = 'x", 2), ("a = 1 2\n[b", 2), ("a = [1 2]", 1), ("a = {b}", 1), ("= 1", 1),
      ("a = 1\na = 2", 2),
      ("[a\nb = 1", 1), ("a = \"\\q\"", 1), ("a = \"\\uD800\"", 1), ("a = 1\na.b = 2", 2),
      ("a = " + String(repeating: "[", count: 100_000), 1),
      ("a = \"x\ny\"", 1),
    ])
  func mistakes(toml: String, line: Int) {
    #expect { try parse(toml) } throws: { error in
      (error as? TOMLValue.Mistake).map { abs($0.line - line) <= 1 } ?? false
    }
  }
}
