public import Diagnostics

extension Templates {
  /// A text of a template that stands directly behind the value of a name, up to the next tag.
  public struct TextBehindValue: Sendable {
    /// The file.
    public let source: SourceText
    /// The name in the tag of the value, in bytes of the file.
    public let name: Range<Int>
    /// The text, in bytes of the file.
    public let text: Range<Int>
  }

  /// What a text is to start with instead.
  public struct Replacement: Sendable {
    /// How many bytes of the text it takes the place of; they hold no end of a line.
    public let length: Int
    /// The bytes that come instead.
    public let bytes: [UInt8]

    /// Describes a replacement.
    public init(length: Int, bytes: [UInt8]) {
      self.length = length
      self.bytes = bytes
    }
  }

  /// Changes how texts start that stand directly behind the value of a name: the rest of an address, for example, as in
  /// `href="{{site.root}}style.css"`.
  ///
  /// This is done once for all pages. The files keep their positions, so that later mistakes are still found where they
  /// stand.
  ///
  /// - Parameters:
  ///   - name: The name as the tag has it, such as `site.root`.
  ///   - replacement: Called for every such text, in order; `nil` leaves it as it is.
  public mutating func replaceTexts(
    behind name: String, with replacement: (TextBehindValue) -> Replacement?
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
          let new = replacement(TextBehindValue(source: source, name: tag, text: text)),
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

  /// Whether nothing but the end of the value's own tag stands between its name and the text.
  private static func isEndOfTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && !bytes.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "/") }
  }
}
