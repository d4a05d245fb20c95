extension JSON {
  /// The text of the value in one line, as UTF-8, safe to stand in a `<script>` of an HTML page.
  ///
  /// `<`, `>` and `&` are escaped, so that neither `</script>` nor `<!--` can end or change the element (HTML Standard,
  /// section 4.12.1.3), and so are U+2028 and U+2029, which end lines in older JavaScript.
  package var compact: [UInt8] {
    var output: [UInt8] = []
    writeCompact(to: &output)
    return output
  }

  private func writeCompact(to output: inout [UInt8]) {
    switch self {
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .null: output += "null".utf8
    case .number(let number): output += String(number).utf8
    case .string(let string): Self.writeCompact(string, to: &output)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.writeCompact(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.writeCompact(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.writeCompact(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func writeCompact(_ string: String, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": output += "\\n".utf8
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\0"..<" ":
        output += "\\u".utf8
        output += [12, 8, 4, 0].map { digits[Int(scalar.value >> $0 & 15)] }
      default: output += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
