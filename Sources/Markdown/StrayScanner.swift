import Diagnostics
import Text

/// Finds what was meant as markup in a text outside of its brackets: names after an at sign, and the rest of a link.
struct StrayScanner {
  struct Stray {
    enum Kind {
      case name(NamePlace)
      case address
    }

    let kind: Kind
    let text: ArraySlice<UInt8>
  }

  private let text: [UInt8]
  private let isInLink: Bool
  private var position = 0

  init(_ text: [UInt8], isInLink: Bool) { (self.text, self.isInLink) = (text, isInLink) }

  /// What stands between the last brackets and an offset, at which brackets start that end at another offset.
  mutating func before(_ end: Int, endingAt next: Int) -> [Stray] {
    var strays: [Stray] = []
    var isOpen = false
    var index = position
    StepCounter.add(end - position)
    position = next
    while index < end {
      switch text[index] {
      case UInt8(ascii: "["): isOpen = true
      case UInt8(ascii: "]"):
        if !isOpen, let address = address(after: index, end) {
          strays.append(Stray(kind: .address, text: address))
        }
        isOpen = false
      case UInt8(ascii: "@"):
        if let name = name(at: index, end) {
          let isBracketed = isOpen || text[name.endIndex..<end].prefix(80).contains(UInt8(ascii: "]"))
          strays.append(Stray(kind: .name(isInLink ? .link : isBracketed ? .brackets : .text), text: name))
          index = name.endIndex - 1
        }
      default: break
      }
      index += 1
    }
    return strays
  }

  /// `](address)` whose opening bracket is in no text, as for a link in the text of another.
  private func address(after bracket: Int, _ end: Int) -> ArraySlice<UInt8>? {
    guard bracket + 1 < end, text[bracket + 1] == UInt8(ascii: "(") else { return nil }
    let address = text[(bracket + 2)..<end].prefix { $0 != UInt8(ascii: ")") && !$0.isSpace }
    guard !address.isEmpty, address.endIndex < end, text[address.endIndex] == UInt8(ascii: ")") else {
      return nil
    }
    return text[bracket...address.endIndex]
  }

  /// The at sign with the name after it; not in an address of mail, nor in that of an account.
  private func name(at sign: Int, _ end: Int) -> ArraySlice<UInt8>? {
    guard sign == 0 || !Self.joins(text[sign - 1], before: sign > 2 ? text[sign - 3] : 0) else { return nil }
    let name = text[(sign + 1)..<end].prefix { !$0.isSpace && !"[](){},;\"".utf8.contains($0) }
    return name.isEmpty ? nil : text[sign..<name.endIndex]
  }

  /// Whether a byte before an at sign belongs to one word with it; a quotation mark of three bytes does not.
  private static func joins(_ byte: UInt8, before third: UInt8) -> Bool {
    byte.isWordByte || "./+@".utf8.contains(byte) || (byte >= 0x80 && third != 0xE2)
  }
}
