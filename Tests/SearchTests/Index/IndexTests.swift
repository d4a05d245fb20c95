import Testing
import Text

@testable import Search

@Suite("The files of an index")
struct IndexTests {
  /// A file of words that holds all words of some pages, each a list of sections, by line without what follows the forms.
  private func lines(_ pages: [[String]], language: LanguageTag = .english) -> [String] {
    let language = SearchLanguage(language)
    var builder = SegmentBuilder(SearchLayout(pages: 1), language)
    for page in pages {
      builder.startPage()
      for (index, section) in page.enumerated() {
        if index > 0 { builder.startSection() }
        builder.add(html: Array(section.utf8), as: .text)
      }
    }
    var part = SearchPart(language)
    part.add(builder.finish().slice(0), pages: pages.indices)
    let lines = String(decoding: part.bytes(edition: "edition"), as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "edition")
    return lines.dropFirst().map(String.init)
  }

  @Test("a word stands with its forms: what they share, and the rest of each")
  func forms() {
    let words = lines([["<p>Addicted to tea, an addiction; addictions.</p>"]])
    #expect(words.map { $0.prefix { $0 != " " } } == ["addict,ed,ion,ions", "tea"])
  }

  @Test("a letter of several bytes is never cut in two")
  func cutLetters() {
    // Both end in letters that start with the same byte.
    let words = lines([["<p>каф каф\u{43C} каф\u{44F}</p>"]], language: LanguageTag("ru") ?? .english)
    #expect(words.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") }, "\(words)")
  }

  @Test("a common word lists the sections that are most about it")
  func common() {
    var pages = (0..<SearchPart.most * 2).map { _ in
      ["<p>" + String(repeating: "filler ", count: 300) + "tea</p>"]
    }
    pages[200] = ["<p>tea tea tea tea</p>"]
    let line = lines(pages).first { $0.hasPrefix("tea ") } ?? ""
    // The number of sections, then a letter or more for the page and one for section and level.
    #expect(line.utf8.count < 4 + 1 + SearchPart.most * 2 + 8)
    #expect(line.utf8.count > SearchPart.most * 2)
  }

  @Test("the same pages in other groups make the same file")
  func groups() {
    let language = SearchLanguage(.english)
    let texts = (0..<9).map { "<p>word\($0 % 4) shared and again word\($0)</p>" }
    func file(groupsOf size: Int) -> [UInt8] {
      var part = SearchPart(language)
      for start in stride(from: 0, to: texts.count, by: size) {
        var builder = SegmentBuilder(SearchLayout(pages: 9), language)
        for text in texts[start..<min(start + size, texts.count)] {
          builder.startPage()
          builder.add(html: Array(text.utf8), as: .text)
        }
        part.add(builder.finish().slice(0), pages: start..<min(start + size, texts.count))
      }
      return part.bytes(edition: "e")
    }
    #expect(file(groupsOf: 1) == file(groupsOf: 9))
    #expect(file(groupsOf: 2) == file(groupsOf: 4))
  }

  @Test("bytes that nobody has written are no words, and end nothing", arguments: 0..<64)
  func damaged(cut: Int) {
    var builder = SegmentBuilder(SearchLayout(pages: 1), SearchLanguage(.english))
    builder.startPage()
    builder.add("Some words that are found, others that are not", as: .title)
    var bytes = Array(builder.finish().slice(0))
    if cut % 2 == 0 { bytes = Array(bytes.prefix(cut)) } else { bytes[cut % bytes.count] ^= UInt8(cut) }
    var part = SearchPart(SearchLanguage(.english))
    part.add(bytes[...], pages: 0..<1)
    #expect(!part.bytes(edition: "e").isEmpty)
  }

  @Test(
    "the number of pages decides how many files there are",
    arguments: [(0, 1, 0), (1, 1, 1), (8, 1, 2), (9, 2, 3), (1_000, 128, 250), (10_000, 512, 2_500)])
  func layout(pages: Int, parts: Int, pageFiles: Int) {
    let layout = SearchLayout(pages: pages)
    #expect(layout.parts == parts)
    #expect(layout.pageFiles == pageFiles)
  }

  @Test("words that start alike are in one file")
  func part() {
    let layout = SearchLayout(pages: 10_000)
    #expect(layout.part(of: Array("sertraline".utf8)[...]) == layout.part(of: Array("sert".utf8)[...]))
    #expect((0..<layout.parts).contains(layout.part(of: Array("кетамин".utf8)[...])))
  }
}
