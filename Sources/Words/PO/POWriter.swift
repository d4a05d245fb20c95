extension POFile {
  /// The bytes of a file with a header and entries.
  ///
  /// Nothing in it depends on anything else: the same entries give the same bytes. A text stands in one line, or in a line for
  /// each of its own, so that a change of a word changes a line.
  package static func bytes(header: Entry, _ entries: [Entry]) -> [UInt8] {
    var writer = POWriter()
    writer.write(header)
    for entry in entries { writer.write(entry) }
    return writer.bytes
  }

  /// The entry with a header.
  ///
  /// - Parameters:
  ///   - comments: What stands above it, without `#`.
  ///   - fields: Its lines.
  package static func header(_ fields: [(name: String, value: String)], comments: [String] = []) -> Entry {
    var entry = Entry(id: "", translation: fields.map { "\($0.name): \($0.value)\n" }.joined())
    entry.ownComments = comments
    return entry
  }
}

/// Writes entries of a PO file as GNU gettext does, without its lines of a certain width.
private struct POWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ entry: POFile.Entry) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    for comment in entry.ownComments { line("#", comment) }
    for comment in entry.extractedComments { line("#.", comment.isEmpty ? "" : " " + comment) }
    for reference in entry.references { line("#:", " " + reference) }
    if !entry.flags.isEmpty { line("#,", " " + entry.flags.joined(separator: ", ")) }
    if let context = entry.previous.context { text("#| msgctxt", context, continuing: "#| ") }
    if let id = entry.previous.id { text("#| msgid", id, continuing: "#| ") }
    if let plural = entry.previous.plural { text("#| msgid_plural", plural, continuing: "#| ") }
    if let context = entry.context { text("msgctxt", context.value) }
    text("msgid", entry.id.value)
    // A header has a line for each field, even if there is one.
    if entry.id.value.isEmpty, entry.context == nil {
      return text("msgstr", entry.translations.first?.value ?? "", isHeader: true)
    }
    guard let plural = entry.plural else { return text("msgstr", entry.translations.first?.value ?? "") }
    text("msgid_plural", plural.value)
    for (form, translation) in entry.translations.enumerated() { text("msgstr[\(form)]", translation.value) }
  }

  private mutating func line(_ sign: String, _ rest: String) {
    bytes += sign.utf8
    bytes += rest.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func text(
    _ keyword: String, _ value: String, continuing start: String = "", isHeader: Bool = false
  ) {
    let newline = UInt8(ascii: "\n")
    var lines = value.utf8.split(separator: newline, omittingEmptySubsequences: false)
    let isEnded = lines.count > 1 && lines.last?.isEmpty == true
    if isEnded { lines.removeLast() }
    let isLong = lines.count > 1 || isHeader && isEnded
    if isLong { line(keyword, " \"\"") }
    for (index, text) in lines.enumerated() {
      let hasEnd = index < lines.count - 1 || isEnded
      bytes += (isLong ? start : keyword + " ").utf8
      bytes.append(UInt8(ascii: "\""))
      for byte in text { append(byte) }
      if hasEnd { bytes += "\\n".utf8 }
      bytes += "\"\n".utf8
    }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    default: bytes.append(byte)
    }
  }
}
