import Diagnostics
import Digest
import Markdown
import Page
import Testing
import Text
import Words

@Suite("Random edits of an original")
struct RandomEditTests {
  /// A block of a page: its text has a word that no other has.
  private struct Block: Equatable {
    enum Kind: CaseIterable { case paragraph, heading, item, cell, callout, wrapped }
    var kind: Kind
    var text: String

    /// The block as it is written.
    var markdown: String {
      switch kind {
      case .paragraph: text + "\n\n"
      case .heading: "## \(text)\n\n"
      case .item: "- \(text)\n\n<!-- -->\n\n"
      case .cell: "| \(text) |\n| --- |\n\n"
      case .callout: "> [!NOTE]\n> \(text)\n\n"
      case .wrapped: text.replacing(" and ", with: " and\n") + "\n\n"
      }
    }
  }

  private static func block(_ number: Int, _ random: inout SeededGenerator) -> Block {
    let kind = Block.Kind.allCases.randomElement(using: &random) ?? .paragraph
    let endings = [
      "says [more](page\(number).md) and ends", "has \(number).5 mg and 1,\(100 + number) people",
      "cites [@key\(number)] and stops",
      "is plain and short",
    ]
    return Block(kind: kind, text: "Word\(number)x " + (endings.randomElement(using: &random) ?? ""))
  }

  private static func edit(_ blocks: inout [Block], _ next: inout Int, _ random: inout SeededGenerator) {
    let index = Int.random(in: blocks.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: blocks[index].text += " at last"
    case 1: blocks[index].text = blocks[index].text.replacing("5 mg", with: "6 mg")
    case 2: blocks[index].text = blocks[index].text.replacing("](page", with: "](other")
    case 3:
      next += 1
      blocks.insert(block(next, &random), at: index)
    case 4: if blocks.count > 1 { blocks.remove(at: index) }
    default: blocks.swapAt(index, Int.random(in: blocks.indices, using: &random))
    }
  }

  @Test("flag every block of the translation that they affect, and no other")
  func flags() throws {
    var random = SeededGenerator(seed: 20_261_201)
    for _ in 0..<1_000 {
      var next = Int.random(in: 3...12, using: &random)
      var blocks = (1...next).map { Self.block($0, &random) }
      let translated = Set(blocks.map(\.text))
      for _ in 0...Int.random(in: 0..<3, using: &random) { Self.edit(&blocks, &next, &random) }
      let head = "---\ntitle: T1\ndescription: D1\n---\n"
      let original = PageFile(
        ContentPath("a.md"), SourceText(file: "Content/a.md", head + blocks.map(\.markdown).joined()))
      let entries = (["T1", "D1"] + translated.sorted()).map {
        POFile.Entry(
          id: $0, translation: "Ya " + $0.replacing(".5 mg", with: ",5 mg").replacing(" 1,", with: " 1."))
      }
      let bytes = POFile.bytes(header: POFile.header([("Language", "es")]), entries)
      let catalogue = PageFile(
        ContentPath("es/a.po"), SourceText(file: "Content/es/a.po", String(decoding: bytes, as: UTF8.self)))
      let file = PageFile(ContentPath("es/a.md"), TranslationFile(catalogue, of: original, anchors: .words))
      let surroundings = try Self.surroundings
      let text = try file.pageText(in: surroundings.translations).get()
      let article = Article(parsing: text, of: file, in: surroundings)
      guard case .memory(let html) = article.text else { continue }
      let page = String(
        decoding: html.introduction + html.sections.flatMap { $0.title + $0.body }, as: UTF8.self)
      var affected = 0
      for block in blocks {
        let word = block.text.prefix { $0 != " " }
        #expect(page.contains("Ya \(word) ") == translated.contains(block.text))
        #expect(page.contains("\(word) "))
        if !translated.contains(block.text) { affected += 1 }
      }
      #expect(page.ranges(of: "lang=\"en\"").count == affected)
      #expect(article.translation?.untranslated == affected)
      #expect(article.diagnostics.filter { $0.severity == .error && $0.check != .rawHTML } == [])
    }
  }

  private static var surroundings: ArticleSurroundings {
    get throws {
      var options = Document.Options()
      options.anchors = .words
      let (words, _) = Words.read([], language: "es")
      options.words = words
      return ArticleSurroundings(
        root: "/", studies: .init(emptyFile: ""), forms: FormSurroundings(), options: options, language: 1,
        translations: TranslationSurroundings(
          from: (.english, .english), to: (try #require(LanguageTag("es")), words), urgentHelp: nil))
    }
  }
}
