internal import Text

/// A drawing, as XML (SVG 2, section 1.2; XML 1.0; Namespaces in XML 1.0).
///
/// Nothing is written anew: parts are taken out of the bytes, and everything else stays as it is.
struct SVG {
  /// The file without what tells of its maker: metadata, comments, and what drawing programs note for themselves, such as where the
  /// file was last saved.
  ///
  /// Comments that start with `!` stay: licences ask for that.
  let cleaned: [UInt8]

  /// Reads a whole file; `nil` where it is no XML, or more than a drawing.
  init?(_ bytes: [UInt8]) {
    // In UTF-16, nothing of what follows would be found; and nobody knows what a script looks for.
    guard !bytes.contains(0), !bytes.holds("<script"), !bytes.holds(":script") else { return nil }
    var scan = SVGScan(bytes)
    guard scan.run() else { return nil }
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    var copied = 0
    for cut in scan.cuts {
      cleaned += bytes[copied..<cut.lowerBound]
      copied = cut.upperBound
    }
    self.cleaned = cleaned + bytes[copied...]
  }
}

/// One way through a drawing, which notes what is to be taken out.
private struct SVGScan {
  /// What is to be taken out, in order.
  private(set) var cuts: [Range<Int>] = []

  private let bytes: [UInt8]
  private var offset = 0
  private var open: [Element] = []
  private var note: Note?
  private var hasRoot = false
  /// Whether styles may count elements or look at their attributes, so that none may go missing.
  private let countsElements: Bool

  private struct Element {
    let name: ArraySlice<UInt8>
    /// The namespace of each prefix, where this element has declared any.
    let namespaces: [ArraySlice<UInt8>: ArraySlice<UInt8>]
  }

  /// The outermost element that is to go with all that is in it.
  private struct Note {
    /// How many elements are open around it.
    let depth: Int
    /// Where what is to go starts.
    let start: Int
    /// How many parts were taken out before.
    let cuts: Int
    let isMetadata: Bool
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    countsElements = bytes.holds("<?xml-stylesheet") || Self.stylesCountElements(bytes)
  }

  private static func stylesCountElements(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while let start = bytes.range(of: "style", from: offset) {
      let end = bytes.range(of: "style", from: start.upperBound)?.lowerBound ?? bytes.count
      offset = start.upperBound
      let isElement = start.lowerBound > 0 && "<:".utf8.contains(bytes[start.lowerBound - 1])
      let content = isElement ? Array(bytes[start.upperBound..<end]) : []
      if ["child", "of-type", "+", "~", ":has", ":empty", "@namespace"].contains(where: content.holds) {
        return true
      }
    }
    return false
  }

  /// Goes through everything; whether it is XML.
  mutating func run() -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        guard text() else { return false }
        continue
      }
      let isRead =
        if starts("<!--") {
          comment()
        } else if starts("<![CDATA[") {
          !open.isEmpty && skip(to: "]]>")
        } else if starts("<?") {
          skip(to: "?>")
        } else if starts("<!DOCTYPE") {
          !hasRoot && documentType()
        } else if starts("</") {
          end()
        } else {
          start()
        }
      guard isRead else { return false }
    }
    return open.isEmpty && hasRoot
  }

  private func starts(_ text: StaticString) -> Bool { ByteReader(bytes: bytes).has(text, at: offset) }

  private mutating func skip(to end: String) -> Bool {
    guard let found = bytes.range(of: end, from: offset) else { return false }
    offset = found.upperBound
    return true
  }

  /// Text, in which every `&` starts a reference; outside of the drawing only white space.
  private mutating func text() -> Bool {
    let text = bytes[offset...].prefix { $0 != UInt8(ascii: "<") }
    offset = text.endIndex
    guard !open.isEmpty else { return text.allSatisfy(\.isSpace) }
    return hasWholeReferences(text)
  }

  private func hasWholeReferences(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[(start + 1)...]
      let name = rest.prefix { $0.isLetterOrDigit || "#_.-:".utf8.contains($0) || $0 >= 0x80 }
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") else {
        return false
      }
    }
    return true
  }

  private mutating func comment() -> Bool {
    let start = offset
    offset += 4
    guard let dashes = bytes.range(of: "--", from: offset), dashes.upperBound < bytes.count,
      bytes[dashes.upperBound] == UInt8(ascii: ">")
    else { return false }
    offset = dashes.upperBound + 1
    if bytes[start + 4] != UInt8(ascii: "!") { cuts.append(start..<offset) }
    return true
  }

  /// A document type, with its entities in brackets.
  private mutating func documentType() -> Bool {
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[(offset + 1)...].firstIndex(of: bytes[offset]) else { return false }
        offset = end
      case UInt8(ascii: "<") where starts("<!--"), UInt8(ascii: "<") where starts("<?"):
        // What is in there could hold quotation marks.
        guard skip(to: starts("<?") ? "?>" : "-->") else { return false }
        continue
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 {
          offset += 1
          return true
        }
      default: break
      }
      offset += 1
    }
    return false
  }

  private mutating func end() -> Bool {
    guard let close = bytes[offset...].firstIndex(of: UInt8(ascii: ">")), let element = open.popLast(),
      bytes[(offset + 2)..<close].trimmed().elementsEqual(element.name)
    else { return false }
    let tag = offset
    offset = close + 1
    if let note, note.depth == open.count {
      // What was taken out of it goes with it.
      cuts.removeSubrange(note.cuts...)
      cuts.append(note.start..<(countsElements ? tag : offset))
      self.note = nil
    }
    return true
  }

  private mutating func start() -> Bool {
    let start = offset
    offset += 1
    let name = word()
    guard let first = name.first, first.isASCIILetter || first == UInt8(ascii: "_") || first >= 0x80,
      !open.isEmpty || !hasRoot
    else { return false }
    hasRoot = true
    var namespaces = open.last?.namespaces ?? [:]
    var attributes: [(name: ArraySlice<UInt8>, range: Range<Int>)] = []
    while true {
      let space = offset
      skipSpace()
      guard offset < bytes.count else { return false }
      if bytes[offset] == UInt8(ascii: ">") || starts("/>") { break }
      let key = word()
      guard space < key.startIndex, !key.isEmpty, let value = value() else { return false }
      if key.starts(with: "xmlns:".utf8) { namespaces[key.dropFirst(6)] = value }
      if key.elementsEqual("xmlns".utf8) { namespaces[[]] = value }
      attributes.append((key, space..<offset))
    }
    let isWhole = bytes[offset] == UInt8(ascii: "/")
    offset += isWhole ? 2 : 1
    let element = Element(name: name, namespaces: namespaces)
    // A part of a drawing within what a program notes stays where it is: something may use it.
    if let note, !note.isMetadata, isDrawn(element) { self.note = nil }
    let isNote = note == nil && !open.isEmpty && isNote(element)
    if isNote, !countsElements {
      note = Note(depth: open.count, start: start, cuts: cuts.count, isMetadata: isDrawn(element))
      if isWhole {
        cuts.append(start..<offset)
        note = nil
        return true
      }
    }
    for attribute in attributes
    where Self.isOfEditor(attribute.name, namespaces)
      || isNote && countsElements && !attribute.name.starts(with: "xmlns".utf8)
    { cuts.append(attribute.range) }
    if isNote, countsElements, !isWhole {
      note = Note(depth: open.count, start: offset, cuts: cuts.count, isMetadata: isDrawn(element))
    }
    if !isWhole { open.append(element) }
    return true
  }

  private mutating func value() -> ArraySlice<UInt8>? {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    skipSpace()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'"),
      let close = bytes[(offset + 1)...].firstIndex(of: bytes[offset])
    else { return nil }
    let value = bytes[(offset + 1)..<close]
    guard !value.contains(UInt8(ascii: "<")), hasWholeReferences(value) else { return nil }
    offset = close + 1
    return value
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let word = bytes[offset...].prefix { !$0.isSpace && !"=/><\"'&".utf8.contains($0) }
    offset = word.endIndex
    return word
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
  }

  private static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.firstIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
  }

  private static func prefix(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.firstIndex(of: UInt8(ascii: ":")).map { name[..<$0] } ?? []
  }

  private func isDrawn(_ element: Element) -> Bool {
    element.namespaces[Self.prefix(element.name)]?.elementsEqual("http://www.w3.org/2000/svg".utf8) == true
  }

  /// Whether an element is metadata of the drawing, or of a drawing program.
  private func isNote(_ element: Element) -> Bool {
    Self.isOfEditor(Self.prefix(element.name), in: element.namespaces)
      || isDrawn(element) && Self.local(element.name).elementsEqual("metadata".utf8)
  }

  private static func isOfEditor(
    _ attribute: ArraySlice<UInt8>, _ namespaces: [ArraySlice<UInt8>: ArraySlice<UInt8>]
  ) -> Bool {
    let prefix = prefix(attribute)
    // Without a prefix, it is of its element; and names stay declared.
    return !prefix.isEmpty && !prefix.elementsEqual("xmlns".utf8) && isOfEditor(prefix, in: namespaces)
  }

  private static func isOfEditor(
    _ prefix: ArraySlice<UInt8>, in namespaces: [ArraySlice<UInt8>: ArraySlice<UInt8>]
  ) -> Bool {
    guard let name = namespaces[prefix] else { return false }
    return editors.contains { name.starts(with: $0.utf8) }
  }

  /// What the namespaces of drawing programs start with; Illustrator also names them by entities.
  private static let editors = [
    "http://www.inkscape.org/namespaces/", "http://sodipodi.sourceforge.net/",
    "http://inkscape.sourceforge.net/",
    "http://ns.adobe.com/", "&ns_", "http://www.bohemiancoding.com/sketch", "http://www.figma.com/",
    "http://www.serif.com/", "http://www.corel.com/", "http://vectornator.io", "https://boxy-svg.com",
    "http://schemas.microsoft.com/visio/", "http://krita.org/namespaces/", "http://purl.org/dc/",
    "http://creativecommons.org/ns",
    "http://web.resource.org/cc/", "http://www.w3.org/1999/02/22-rdf-syntax-ns",
  ]
}
