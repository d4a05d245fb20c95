import Diagnostics
import Mustache
import Testing

@Suite("Texts behind values")
struct ReplaceTextTests {
  /// Replaces the word behind `root` by itself in brackets, wherever that is allowed.
  private func rendered(_ template: String, partials: [String: String] = [:]) throws -> String {
    var (templates, _) = Templates.parse(partials.merging(["main": template]) { $1 })
    templates.replaceTexts(after: "root") { text in
      let word = text.source.bytes[text.text].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      return word.isEmpty ? nil : .init(length: word.count, bytes: Array("[".utf8) + word + Array("]".utf8))
    }
    return String(
      decoding: try templates.render("main", with: ["root": "/", "b": "B", "l": [1, 2]]), as: UTF8.self)
  }

  @Test(
    "can start otherwise",
    arguments: [
      ("{{root}}x y", "/[x] y"), ("{{{root}}}x", "/[x]"), ("{{& root }}x{{b}}x", "/[x]Bx"),
      ("{{b}}x{{root}}", "Bx/"),
      ("{{root}} x", "/ x"), ("{{root}}{{b}}x", "/Bx"), ("{{#l}}{{root}}x\n{{/l}}x", "/[x]\n/[x]\nx"),
      ("{{#b}}{{root}}{{/b}}x", "/x"), ("{{root}}{{! comment }}x", "/x"),
      ("{{=<% %>=}}<%root%>x<%b%>", "/[x]B"),
      ("{{=<% %>=}}<%#b%><%root%><%/b%>x", "/x"), ("  {{> p}}\nx", "  /[x]\n  y\nx"),
    ])
  func replaced(template: String, expected: String) throws {
    #expect(try rendered(template, partials: ["p": "{{root}}x\ny\n"]) == expected)
  }

  @Test("keep the places of mistakes that are found later")
  func places() throws {
    var (templates, _) = Templates.parse([("main", SourceText(file: "m", "{{root}}x {{nothing}}"))])
    templates.replaceTexts(after: "root") { _ in .init(length: 1, bytes: Array("something longer".utf8)) }
    let found = templates.check("main", against: ["root": .text])
    #expect(found.map { $0.location?.column } == [13])
  }
}
