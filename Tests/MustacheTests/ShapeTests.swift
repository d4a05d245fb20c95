import Mustache
import Testing

@Suite("A shape")
struct ShapeTests {
  @Test("is read off sample data")
  func ofValue() {
    let value: Value = [
      "a": "x", "b": 1, "c": 1.5, "d": true, "e": Value(html: "<p>"), "f": nil, "g": [],
      "h": [["x": 1], ["y": "z"]], "i": [1, "a"],
    ]
    let expected: Shape = [
      "a": .text, "b": .number, "c": .number, "d": .bool, "e": .html, "f": .any, "g": .list(of: .any),
      "h": .list(of: ["x": .number, "y": .text]), "i": .list(of: .any),
    ]
    #expect(Shape(of: value) == expected)
    #expect(value.conforms(to: .any).isEmpty)
  }

  @Test("is what its own sample conforms to")
  func sample() {
    let value: Value = ["a": "x", "b": ["c": [1, 2], "d": nil], "e": [["f": true], ["f": false]]]
    #expect(value.conforms(to: Shape(of: value)).isEmpty)
  }

  @Test("says where a value differs")
  func mismatches() {
    let shape: Shape = [
      "title": .text, "body": .html, "count": .number, "list": .list(of: ["x": .text]), "free": .any,
      "date": ["iso": .text],
    ]
    let value: Value = [
      "titel": "a", "body": "plain", "count": "3", "list": [["x": "a"], ["y": "b"], "c"], "free": [1, "x"],
      "date": "",
    ]
    #expect(
      value.conforms(to: shape) == [
        "titel is not in the shape", "body is a text, not HTML", "count is a text, not a number",
        "list[1].y is not in the shape", "list[1].x is missing", "list[2] is a text, not a group of values",
        "title is missing",
      ])
    #expect(Value.text("x").conforms(to: .html) == ["the value is a text, not HTML"])
  }

  @Test("allows what a page lacks", arguments: [nil, false, "", []] as [Value])
  func falsey(_ value: Value) {
    for shape in [.text, .number, .bool, .html, .list(of: .text), ["a": .text]] as [Shape] {
      #expect(value.conforms(to: shape).isEmpty)
    }
  }
}
