import Text
import Words

extension Adjustment {
  /// Gives the quotation marks of smart punctuation, which are those of English, the form that a language has for them.
  ///
  /// A paragraph in which an author typed such marks stays as it is.
  func setQuotationMarks(_ marks: QuotationMarks, in blocks: [Node]) {
    for block in blocks {
      switch block.kind {
      case .paragraph, .heading: setQuotationMarks(marks, in: block)
      case .table: block.walk { if $0.isTableCell { setQuotationMarks(marks, in: $0) } }
      default: break
      }
    }
  }

  private func setQuotationMarks(_ marks: QuotationMarks, in block: Node) {
    guard block.isWrittenWithStraightQuotes else { return }
    var setter = QuotationMarkSetter(marks)
    block.walk { node in
      guard node.kind == .text, let literal = node.literalBytes, literal.contains(0xE2) else { return }
      node.setLiteral(setter.set(Array(literal))[...])
    }
  }
}

/// Replaces quotation marks, text by text.
///
/// The mark that closes a single quotation is also the apostrophe, which all languages have.
private struct QuotationMarkSetter {
  private let marks: QuotationMarks
  /// How many single quotations are open.
  private var depth = 0
  /// How many double quotations are open.
  private var doubleDepth = 0

  init(_ marks: QuotationMarks) { self.marks = marks }

  mutating func set(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else {
        result.append(text[index])
        index += 1
        continue
      }
      switch text[index + 2] {
      case 0x9C:
        doubleDepth += 1
        result += marks.open.utf8
      // After a number, the mark of inches.
      case 0x9D where doubleDepth > 0 || index == 0 || !text[index - 1].isASCIIDigit:
        doubleDepth -= doubleDepth > 0 ? 1 : 0
        result += marks.close.utf8
      case 0x98:
        depth += 1
        result += marks.innerOpen.utf8
      case 0x99 where depth > 0 && !isApostrophe(at: index, in: text):
        depth -= 1
        result += marks.innerClose.utf8
      default: result += text[index..<index + 3]
      }
      index += 3
    }
    return result
  }

  /// Whether letters stand on both sides.
  private func isApostrophe(at index: Int, in text: [UInt8]) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      text.indices.contains(place)
        && (text[place].isLetterOrDigit || (text[place] >= 0x80 && text[place] != 0xE2))
    }
    return isLetter(index - 1) && isLetter(index + 3)
  }
}
