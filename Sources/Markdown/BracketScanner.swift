import Diagnostics
import Text

/// Finds in one pass over a text its pairs of square brackets, and what was meant as markup outside of them: names after
/// an at sign, and the rest of a link.
struct BracketScanner {
  enum Find {
    /// A pair of brackets without a bracket between them: its opening bracket, and the content after it.
    case pair(start: Int, content: Range<Int>)
    /// An at sign with the name after it.
    case name(Range<Int>, NamePlace)
    /// `](address)` whose opening bracket is in no text, as for a link in the text of another.
    case address(Range<Int>)
  }

  private let text: [UInt8]
  private let isInLink: Bool

  /// All of them, in the order of the text.
  static func finds(in text: [UInt8], isInLink: Bool) -> [Find] {
    Self(text: text, isInLink: isInLink).finds
  }

  private var finds: [Find] {
    var finds: [Find] = []
    var open: Int?
    // Names after the last opening bracket: they are in a pair if a closing one follows.
    var names: [Range<Int>] = []
    var index = 0
    func settle(_ finds: inout [Find], _ names: inout [Range<Int>], _ place: NamePlace) {
      for name in names { finds.append(.name(name, isInLink ? .link : place)) }
      names.removeAll()
    }
    StepCounter.add(text.count)
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "["):
        settle(&finds, &names, .brackets)
        open = index
      case UInt8(ascii: "]"):
        if let start = open {
          names.removeAll()
          finds.append(.pair(start: start, content: start + 1..<index))
        } else if let address = address(after: index) {
          finds.append(.address(address))
        }
        open = nil
      case UInt8(ascii: "@"):
        guard let name = name(at: index) else { break }
        if open != nil {
          names.append(name)
        } else {
          finds.append(.name(name, isInLink ? .link : isBeforeClosing(name.upperBound) ? .brackets : .text))
        }
        index = name.upperBound - 1
      default: break
      }
      index += 1
    }
    settle(&finds, &names, .brackets)
    return finds
  }

  /// Whether a closing bracket without an opening one follows soon.
  private func isBeforeClosing(_ index: Int) -> Bool {
    let bracket = text[index...].prefix(80).first { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    return bracket == UInt8(ascii: "]")
  }

  private func address(after bracket: Int) -> Range<Int>? {
    guard bracket + 1 < text.count, text[bracket + 1] == UInt8(ascii: "(") else { return nil }
    let address = text[(bracket + 2)...].prefix(4_000).prefix { $0 != UInt8(ascii: ")") && !$0.isSpace }
    guard !address.isEmpty, address.endIndex < text.count, text[address.endIndex] == UInt8(ascii: ")") else {
      return nil
    }
    return bracket..<address.endIndex + 1
  }

  /// The at sign with the name after it; not in an address of mail, nor in that of an account.
  private func name(at sign: Int) -> Range<Int>? {
    guard sign == 0 || !Self.joins(text[sign - 1], before: sign > 2 ? text[sign - 3] : 0) else { return nil }
    let name = text[(sign + 1)...].prefix { !$0.isSpace && !Self.endsOfNames.contains($0) }
    return name.isEmpty ? nil : sign..<name.endIndex
  }

  private static let endsOfNames = ByteSet("[](){},;\"")

  /// Whether a byte before an at sign belongs to one word with it; a quotation mark of three bytes does not.
  private static func joins(_ byte: UInt8, before third: UInt8) -> Bool {
    byte.isWordByte || "./+@".utf8.contains(byte) || (byte >= 0x80 && third != 0xE2)
  }
}
