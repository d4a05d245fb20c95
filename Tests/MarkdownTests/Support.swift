import Diagnostics
import Markdown

/// A resolver that marks what it was asked, so that tests see that it was.
struct TestResolver: Resolver {
  var asked: [String] = []
  var positions: [Location] = []
  let source: SourceText

  mutating func address(for link: Document.Link) -> String {
    asked.append(link.destination)
    return link.destination.hasSuffix(".md") ? "/" + link.destination.dropLast(3) + "/" : link.destination
  }

  mutating func html(forBracketed text: ArraySlice<UInt8>, at range: Range<Int>) -> [UInt8]? {
    guard text.first == UInt8(ascii: "@") else { return nil }
    positions.append(source.location(of: range))
    return Array("<cite>".utf8) + text.dropFirst() + Array("</cite>".utf8)
  }
}

extension TestResolver {
  mutating func html(forFenced name: String, at range: Range<Int>) -> [UInt8]? {
    guard name == "box" else { return nil }
    return Array("<div>\(source.string(range).split(separator: "\n").joined(separator: "/"))</div>".utf8)
  }
}

func parse(_ text: String, options: Document.Options = .init()) -> Document {
  let source = SourceText(file: "a.md", text)
  var resolver = TestResolver(source: source)
  return Document(parsing: source, options: options, resolver: &resolver)
}

func html(_ text: String, options: Document.Options = .init()) -> String {
  String(decoding: parse(text, options: options).introduction, as: UTF8.self)
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension Document {
  /// Each diagnostic as `line:column+length code`.
  var found: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.line):\($0.column)+\($0.length) " } ?? ""
      return place + diagnostic.check.code
    }
  }
}
