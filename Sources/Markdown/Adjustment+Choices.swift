import Diagnostics
import Text

/// A choice before its HTML is written.
struct ChoiceFacts {
  let box: Document.Choice.Box
  let plainText: String
  let links: [Document.Link]
  let marks: [Document.Mark]
  let plainBody: String
  let range: Range<Int>

  func choice(_ html: ChoiceHTML) -> Document.Choice {
    Document.Choice(
      box: box, text: html.text, plainText: plainText, links: links, marks: marks, body: html.body,
      plainBody: plainBody, range: range)
  }
}

extension Adjustment {
  /// Reads the lists whose items are choices, and sets marks around each item.
  ///
  /// The paragraphs stay paragraphs in the tree, so that later steps find citations and links in them.
  mutating func takeChoices(from root: Node) {
    let nested = reportNestedChoices(in: root)
    var isInSection = false
    var hasChoices = false
    var isUnderSubheading = false
    for block in root.children {
      switch block.kind {
      case .heading where block.headingLevel == 2:
        (isInSection, hasChoices, isUnderSubheading) = (true, false, false)
      case .list where block.children.contains(where: { Box(of: $0) != nil }):
        let place = finder.item((block.firstChild ?? block).lines)
        guard isInSection else {
          report(
            .misplacedChoice, "these answers stand before the first question", at: place,
            fix: "write the question above them, as in ## How old are you? {#age}")
          continue
        }
        if isUnderSubheading {
          report(
            .misplacedChoice, "these answers stand under a smaller heading", at: place,
            fix: "write the question as a heading with ##")
        }
        takeChoices(fromList: block)
        hasChoices = true
      case .footnoteDefinition: break
      case .htmlBlock where block.isComment: break
      default:
        if block.kind == .heading { isUnderSubheading = true }
        guard hasChoices, !nested.contains(where: block.lines.contains) else { continue }
        report(
          .textAmongChoices, "this stands among the answers, but belongs to none of them",
          at: finder.block(block.lines),
          fix: "indent it by two spaces to put it under the answer above, or move it above the first answer")
      }
    }
  }

  private mutating func takeChoices(fromList list: Node) {
    for item in list.children {
      guard let paragraph = item.firstChild, let box = Box(of: item) else {
        report(
          .badChoice, "this item has no box, but others of its list have", at: finder.item(item.lines),
          fix: "begin it with ( ) or [ ]")
        continue
      }
      var reader = ChoiceReader(paragraph: paragraph, source: source, finder: finder)
      let facts = reader.read(box, below: Array(item.children.dropFirst()))
      diagnostics += reader.diagnostics
      guard let block = Node.custom(.block, enter: [Output.choice], exit: [Output.choiceEnd]),
        let body = Node.custom(.block, enter: [Output.choiceBody])
      else { continue }
      choices.append(facts)
      block.append(paragraph)
      block.append(body)
      block.takeChildren(of: item)
      list.insertBefore(block)
    }
    list.unlink()
  }

  /// - Returns: The lines in which they begin.
  private mutating func reportNestedChoices(in root: Node) -> [Int] {
    var nested: [Node] = []
    root.walk { node in
      guard node.kind == .item, node.parent?.parent?.kind != .document, Box(of: node) != nil else { return }
      nested.append(node)
    }
    for item in nested {
      report(
        .misplacedChoice, "this answer stands inside another text", at: finder.item(item.lines),
        fix: "begin it at the start of a line, like the other answers")
    }
    return nested.map(\.lines.lowerBound)
  }
}

/// The box at the start of a list item, correct or nearly so.
struct Box {
  let shape: Document.Choice.Box
  /// What is wrong with it.
  let problem: String?
  /// The number of bytes of the first text that it takes.
  let length: Int

  /// `nil` if the item does not begin with a box.
  init?(of item: Node) {
    guard item.kind == .item, let paragraph = item.firstChild, paragraph.kind == .paragraph else {
      return nil
    }
    if let isDone = item.isTaskDone {
      self.init(shape: .square, problem: isDone ? Self.preselected : nil, length: 0)
      return
    }
    guard let text = paragraph.firstChild, text.kind == .text else { return nil }
    self.init(text.literal)
  }

  private static let preselected = "nothing may be chosen in advance"

  private init(shape: Document.Choice.Box, problem: String?, length: Int) {
    (self.shape, self.problem, self.length) = (shape, problem, length)
  }

  private init?(_ text: [UInt8]) {
    let shape: Document.Choice.Box
    let closing: UInt8
    switch text.first {
    case UInt8(ascii: "("): (shape, closing) = (.round, UInt8(ascii: ")"))
    case UInt8(ascii: "["): (shape, closing) = (.square, UInt8(ascii: "]"))
    default: return nil
    }
    guard let end = text.prefix(4).firstIndex(of: closing),
      text[1..<end].allSatisfy({ " xXoO*".utf8.contains($0) })
    else { return nil }
    let spaces = text[(end + 1)...].prefix { $0 == UInt8(ascii: " ") }.count
    let problem: String? =
      if !text[1..<end].allSatisfy({ $0 == UInt8(ascii: " ") }) {
        Self.preselected
      } else if end != 2 {
        "a box has exactly one space in it"
      } else if spaces == 0, end + 1 < text.count {
        "a space is missing after the box"
      } else {
        nil
      }
    self.init(shape: shape, problem: problem, length: end + 1 + spaces)
  }
}

extension Node {
  /// Whether a block of HTML is a comment, which is a note for editors.
  fileprivate var isComment: Bool { literal.trimmed().starts(with: "<!--".utf8) }
}
