public import Diagnostics

extension Templates {
  /// A text of a template directly after the value of a name, up to the next tag.
  public struct TextAfterValue: Sendable {
    /// The file.
    public let source: SourceText
    /// The name in the tag of the value, in bytes of the file.
    public let name: Range<Int>
    /// The text, in bytes of the file.
    public let text: Range<Int>
  }

  /// A new start of a text.
  public struct Replacement: Sendable {
    /// How many bytes of the text it replaces; they hold no line ending.
    public let length: Int
    /// The new bytes.
    public let bytes: [UInt8]

    /// Describes a replacement.
    public init(length: Int, bytes: [UInt8]) {
      self.length = length
      self.bytes = bytes
    }
  }

  /// Changes the start of each text directly after the value of a name, for example the rest of an address in
  /// `href="{{site.root}}style.css"`.
  ///
  /// This is done once for all pages. Positions in the files stay, so later mistakes are reported in the right place.
  ///
  /// - Parameters:
  ///   - name: The name as the tag has it, such as `site.root`.
  ///   - replacement: Called for each such text, in order; `nil` keeps the text.
  public mutating func replaceTexts(
    after name: String, with replacement: (TextAfterValue) -> Replacement?
  ) {
    var program = program
    for template in program.templates {
      for index in template.nodes.dropLast() {
        guard case .value = program.nodes[index].kind,
          case .text(let start, let end) = program.nodes[index + 1].kind
        else { continue }
        let (tag, text) = (program.origins[index], program.origins[index + 1])
        let source = template.source
        guard source.bytes[tag].elementsEqual(name.utf8),
          Self.isEndOfTag(source.bytes[min(tag.upperBound, text.lowerBound)..<text.lowerBound]),
          let new = replacement(TextAfterValue(source: source, name: tag, text: text)),
          new.length <= end - start
        else { continue }
        let rest = program.text[(start + new.length)..<end]
        let newStart = program.text.count
        program.text += new.bytes + rest
        program.nodes[index + 1].kind = .text(start: newStart, end: program.text.count)
      }
    }
    self = Self(program: program)
  }

  /// Whether only the end of the value's tag stands between its name and the text.
  private static func isEndOfTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && !bytes.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "/") }
  }
}
