import Diagnostics
import Mustache
import Testing

/// One behaviour of the Mustache specification.
struct Example: Sendable, CustomTestStringConvertible {
  let behaviour: String
  let template: String
  let value: Value
  let partials: [String: String]
  let expected: String

  init(
    _ behaviour: String, _ template: String, _ value: Value = [:], partials: [String: String] = [:],
    gives expected: String
  ) {
    self.behaviour = behaviour
    self.template = template
    self.value = value
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { behaviour }

  func check() throws {
    let (templates, _) = Templates.parse(partials.merging(["main": template]) { $1 })
    let output = try templates.render("main", with: value)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}

extension Templates {
  /// Parses templates given as strings; `NAME.mustache` is the file of each.
  static func parse(_ texts: [String: String]) -> (templates: Templates, diagnostics: [Diagnostic]) {
    parse(
      texts.sorted { $0.key < $1.key }
        .map { (name: $0.key, source: SourceText(file: $0.key + ".mustache", $0.value)) })
  }
}

extension Diagnostic {
  /// File, line, column, code and fix: what tests compare.
  var summary: String {
    let place = location.map { "\($0.file):\($0.line):\($0.column) +\($0.length) " } ?? ""
    return "\(place)\(check.code)\(fix.map { " (\($0))" } ?? "")"
  }
}
