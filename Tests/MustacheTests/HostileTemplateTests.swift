import Diagnostics
import Digest
import Mustache
import Testing

@Suite("Templates and data that nobody writes by hand")
struct HostileTemplateTests {
  @Test("sections nested too deep are reported once", arguments: ["#", "^", "$", "<"])
  func deepNesting(_ sigil: String) {
    let template =
      String(repeating: "{{\(sigil)t}}", count: 10_000) + String(repeating: "{{/t}}", count: 10_000)
    let (_, diagnostics) = Templates.parse(["t": template])
    #expect(
      diagnostics.map(\.summary) == ["t.mustache:1:1201 +6 template-too-deep (move a part into a partial)"])
  }

  @Test("sections nested as deep as allowed are rendered")
  func allowedNesting() throws {
    let depth = Templates.maximumNesting
    let template = String(repeating: "{{#t}}", count: depth) + "x" + String(repeating: "{{/t}}", count: depth)
    let (templates, diagnostics) = Templates.parse(["t": template])
    #expect(diagnostics.isEmpty)
    #expect(try templates.render("t", with: ["t": true]) == Array("x".utf8))
    #expect(templates.check("t", against: ["t": .bool]).isEmpty)
  }

  @Test(
    "much of what is not closed is reported and does not take long",
    arguments: ["{{", "{{a", "{{{", "{{=", "{{!", "{{#a}}", "{{/a}}", "{{=a b", "{{<a}}{{$b}}", " {{"])
  func unclosed(_ piece: String) {
    let (templates, diagnostics) = Templates.parse(["t": String(repeating: piece, count: 20_000)])
    #expect(!diagnostics.isEmpty)
    #expect(throws: RenderError.brokenTemplate("t")) { try templates.render("t", with: nil) }
  }

  @Test("a large template is rendered whole")
  func large() throws {
    let (templates, _) = Templates.parse(["t": String(repeating: "<p>{{x}}</p>\n", count: 100_000)])
    #expect(try templates.render("t", with: ["x": "ok"]).count == 10 * 100_000)
  }

  @Test("any bytes at all are parsed without harm")
  func randomBytes() {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "{{", "}}", "{", "}", "#", "/", "^", "<", ">", "$", "=", "!", "a", ".", " ", "\n", "\r\n", "ä", "\t",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let (templates, diagnostics) = Templates.parse(["a": text])
      if diagnostics.allSatisfy({ $0.check != .templateSyntax }) {
        _ = try? templates.render("a", with: ["a": ["a": [1, 2]]])
        _ = templates.check("a", against: ["a": ["a": .list(of: .number)]])
      }
    }
    let (_, diagnostics) = Templates.parse([
      ("b", SourceText(file: "b", "\u{FFFD}{{\u{FFFD}}}\0"))
    ])
    #expect(diagnostics.isEmpty)
  }

  @Test(
    "templates that follow data are stopped where it nests without end",
    arguments: [
      "{{#x}}{{>t}}{{/x}}", "{{$b}}{{>t}}{{/b}}", "{{<p}}{{$b}}{{<p}}{{/p}}{{>t}}{{/b}}{{/p}}",
    ])
  func endless(_ template: String) throws {
    let (templates, diagnostics) = Templates.parse(["t": template, "p": "{{$b}}{{/b}}"])
    #expect(diagnostics.isEmpty)
    let error = #expect(throws: RenderError.self) { try templates.render("t", with: ["x": true]) }
    guard case .tooDeep(let location) = error else { return }
    #expect(location?.file.hasSuffix(".mustache") == true)
    #expect(error?.diagnostic.check == .endlessTemplate)
    #expect(templates.check("t", against: ["x": .bool]).isEmpty)
  }

  @Test("data that nests a hundred levels deep is followed")
  func deepData() throws {
    var value: Value = ["n": 0, "in": nil]
    for level in 1...100 { value = ["n": .integer(level), "in": value] }
    let (templates, _) = Templates.parse(["t": "{{n}} {{#in}}{{>t}}{{/in}}"])
    #expect(try templates.render("t", with: value).split(separator: UInt8(ascii: " ")).count == 101)
  }

  /// Templates of which each includes the next twice.
  private func doubling(_ count: Int, _ last: String) -> [(name: String, source: SourceText)] {
    (0...count).map { number in
      let text = number == count ? last : "{{> t\(number + 1)}}{{> t\(number + 1)}}"
      return ("t\(number)", SourceText(file: "t\(number).mustache", text))
    }
  }

  @Test("templates that double with each include are reported once, before anything is rendered")
  func doubling() throws {
    for text in ["x", ""] {
      let (_, diagnostics) = Templates.parse(doubling(60, text))
      #expect(diagnostics.map(\.check) == [.templateTooLarge])
      #expect(diagnostics.first?.message.contains("is larger than 4 MB") == true)
      #expect(diagnostics.first?.location?.column == 5)
    }
    let (templates, diagnostics) = Templates.parse(doubling(10, "x"))
    #expect(diagnostics.isEmpty)
    #expect(try templates.render("t0", with: nil).count == 1_024)
  }

  @Test("a page that only data makes too large is stopped")
  func tooLarge() throws {
    let piece = String(repeating: "x", count: 1 << 20)
    let (templates, diagnostics) = Templates.parse([
      "t": "{{#a}}{{#a}}{{#a}}{{x}}{{/a}}{{/a}}{{/a}}"
    ])
    #expect(diagnostics.isEmpty)
    let data: Value = ["x": .text(piece), "a": .list(Array(repeating: 1, count: 10))]
    let error = #expect(throws: RenderError.self) { try templates.render("t", with: data) }
    #expect(error?.diagnostic.check == .templateTooLarge)
    #expect(error?.diagnostic.location?.line == 1)
  }
}
