package import Diagnostics
package import Markdown

/// All of a page that can be translated, block by block in the order of its file: words of the front matter, of the text and of
/// components.
package struct PageBlocks: Sendable {
  /// The file.
  package let source: SourceText
  /// The blocks.
  package let blocks: [TextBlock]
  /// The place of the first block with the same text as each: all of them have one translation.
  let firsts: [Int]
  /// What of each must be the same in all languages.
  let facts: [InlineFacts]
  /// Whether the page is a quiz, which is published in a language only whole.
  package let isQuiz: Bool

  /// Finds the blocks of a page.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - options: How headings get their ids.
  package init(_ source: SourceText, options: Document.Options) {
    var blocks: [TextBlock] = []
    var isQuiz = false
    if let end = FrontMatter.endLine(in: source),
      let yaml = try? YAMLValue.parse(source, in: source.lineStarts[1]..<source.lineStarts[end - 1])
    {
      isQuiz = yaml.template == FrontMatter.quizTemplate
      blocks = ReaderValues.frontMatter.blocks(of: yaml, in: source)
    }
    var options = options
    options.readsChoices = isQuiz
    for block in Document.blocks(of: source, from: FrontMatter.textStart(in: source), options: options) {
      guard case .fenced(let name) = block.kind else {
        blocks.append(block)
        continue
      }
      blocks += Self.component(block, named: name, in: source)
    }
    (self.source, self.blocks, self.isQuiz) = (source, blocks, isQuiz)
    var places = [String: Int](minimumCapacity: blocks.count)
    firsts = blocks.indices.map { place in
      guard let first = places[blocks[place].text] else {
        places[blocks[place].text] = place
        return place
      }
      return first
    }
    facts = blocks.map { InlineFacts($0.text) }
  }

  /// The words of a component; the whole block where it is code.
  private static func component(_ block: TextBlock, named name: String, in source: SourceText) -> [TextBlock]
  {
    guard Component(rawValue: name) != nil else {
      var code = block
      (code.kind, code.isOptional) = (.code, true)
      return [code]
    }
    guard let yaml = try? YAMLValue.parse(source, in: block.range.lowerBound..<block.range.upperBound) else {
      return []
    }
    return ReaderValues.component.blocks(of: yaml, in: source)
  }
}

extension YAMLValue {
  /// The template that a front matter asks for.
  fileprivate var template: String? {
    guard case .mapping(let entries) = content,
      case .text(let name)? = entries.first(where: { $0.key == "template" })?.value.content
    else { return nil }
    return name
  }
}

/// Which values of YAML are words that readers get.
struct ReaderValues {
  /// The keys of texts, or of lists of texts.
  private let texts: Set<String>
  /// The keys of groups, or of lists of groups, in which the same keys count.
  private let groups: Set<String>

  /// Those of a page.
  static let frontMatter = ReaderValues(
    texts: ["title", "description", "category", "notes-title", "tags", "alt"], groups: ["image"])

  /// Those of fenced blocks.
  static let component = ReaderValues(
    texts: [
      "title", "note", "lower", "higher", "groups", "closed", "button", "label", "hint", "error", "options",
      "one-of",
    ], groups: ["fields"])

  /// The texts, in the order of the file.
  func blocks(of value: YAMLValue, in source: SourceText) -> [TextBlock] {
    guard case .mapping(let entries) = value.content else { return [] }
    return entries.flatMap { entry -> [TextBlock] in
      if texts.contains(entry.key) { return block(entry.value, of: entry, in: source) }
      guard groups.contains(entry.key) else { return [] }
      if case .list(let items) = entry.value.content { return items.flatMap { blocks(of: $0, in: source) } }
      return blocks(of: entry.value, in: source)
    }
  }

  private func block(_ value: YAMLValue, of entry: YAMLValue.Entry, in source: SourceText) -> [TextBlock] {
    switch value.content {
    case .list(let items): return items.flatMap { block($0, of: entry, in: source) }
    case .text(let text):
      guard !text.isBlank, let range = value.written(in: source, indentation: entry.keyPosition.column - 1)
      else {
        return []
      }
      let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return [TextBlock(.value(entry.key), words, at: range)]
    case .nothing, .mapping: return []
    }
  }
}
