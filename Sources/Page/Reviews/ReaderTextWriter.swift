import Text

/// Reduces HTML to what ``ReaderText`` counts.
///
/// Marks say what words are. They stand between bytes that never occur in UTF-8, so that no text can forge them.
struct ReaderTextWriter {
  /// Stands between the parts of a page.
  static let part: UInt8 = 0xFB
  /// Stand around a mark, and before each value in it.
  static let open: UInt8 = 0xFF
  static let value: UInt8 = 0xFD
  static let close: UInt8 = 0xFE

  private(set) var bytes: [UInt8] = []
  private let targets: ReaderTargets
  /// Whether a space is due before the next word.
  private var needsSpace = false
  /// Whether nothing was written yet in this block, so that no space is due.
  private var isAtStart = true
  /// How many boxes are open since a form began; 0 outside of forms.
  ///
  /// Forms are left out: where they are sent, and whom to call instead, is said by site.yml.
  private var formDepth = 0
  /// Whether the next text starts with the number of a citation.
  private var isInCitation = false

  init(_ targets: ReaderTargets) { self.targets = targets }

  /// Adds plain text.
  mutating func text(_ text: String) { write(HTML.escaped(text.utf8)[...]) }

  /// Starts something that is no element of HTML.
  mutating func field(_ name: String, _ value: String? = nil) {
    mark(name, value.map { [Array($0.utf8)] } ?? [])
    startBlock()
  }

  /// Adds a link without a text of its own.
  mutating func link(_ destination: String) {
    mark("leads", [targets.target(of: Array(destination.utf8)[...]) ?? []])
  }

  /// Adds HTML.
  mutating func html(_ html: [UInt8]) {
    startBlock()
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      switch token {
      case .tag(let tag): if !isInForm(tag) { write(tag) }
      case .text(let text), .strayBracket(let text): if formDepth == 0 { write(text) }
      case .comment, .unclosedTag: if formDepth == 0 { needsSpace = true }
      }
    }
    startBlock()
  }

  private mutating func isInForm(_ tag: HTMLTokenizer.Tag) -> Bool {
    let wasInForm = formDepth > 0
    if tag.name == "div", wasInForm || tag["data-form"] != nil { formDepth += tag.isEnd ? -1 : 1 }
    return wasInForm || formDepth > 0
  }

  private mutating func write(_ text: ArraySlice<UInt8>) {
    var text = text
    if isInCitation {
      isInCitation = false
      text = text.drop { $0 == UInt8(ascii: "[") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA0 {
        // A no-break space.
        needsSpace = true
        index += 2
      } else if text[index].isSpace {
        needsSpace = true
        index += 1
      } else {
        let start = index
        index += 1
        while index < text.endIndex, text[index] != 0xC2, !text[index].isSpace { index += 1 }
        writeSpace()
        bytes += text[start..<index]
      }
    }
  }

  private mutating func write(_ tag: HTMLTokenizer.Tag) {
    let isInline = Self.inline.contains(tag.name)
    guard Self.counted.contains(tag.name) || tag.isPicture else {
      // Paragraphs, line breaks and boxes are white space.
      if !isInline { needsSpace = true }
      return
    }
    if tag.isEnd { return end(tag.name, isInline: isInline) }
    if tag["class"].map({ $0.elementsEqual("citation".utf8) }) == true,
      let key = tag["href"].flatMap(targets.source)
    {
      writeSpace()
      isInCitation = true
      return mark("cites", [Array(key.utf8)])
    }
    if tag.isPicture { writeSpace() }
    var values: [[UInt8]] = []
    for name in ["href", "src"] {
      if let target = tag[name].flatMap(targets.target) { values.append(target) }
    }
    for name in ["alt", "title", "start"] + (tag.isPicture ? ["aria-label"] : []) {
      if let value = tag[name] { values.append(Array(name.utf8) + [UInt8(ascii: "=")] + value) }
    }
    mark(tag.name, values)
    if !isInline { startBlock() }
  }

  private mutating func end(_ name: String, isInline: Bool) {
    if !isInline { startBlock() }
    mark("/" + name, [])
  }

  private mutating func mark(_ name: String, _ values: [[UInt8]]) {
    bytes.append(Self.open)
    bytes += name.utf8
    for value in values {
      bytes.append(Self.value)
      bytes += value
    }
    bytes.append(Self.close)
  }

  private mutating func writeSpace() {
    if needsSpace, !isAtStart { bytes.append(UInt8(ascii: " ")) }
    (needsSpace, isAtStart) = (false, false)
  }

  /// White space around a block means nothing.
  private mutating func startBlock() { (needsSpace, isAtStart) = (false, true) }

  /// Elements within a line.
  private static let inline: Set = [
    "a", "abbr", "b", "code", "del", "em", "i", "img", "small", "span", "strong", "sub", "sup",
  ]
  /// Elements that say what their words are.
  private static let counted: Set = [
    "a", "blockquote", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol",
    "pre",
    "strong", "sub", "sup", "table", "td", "th", "tr", "ul",
  ]
}

extension HTMLTokenizer.Tag {
  /// Whether it is a picture, which has its words in an attribute.
  fileprivate var isPicture: Bool {
    !isEnd && (name == "img" || self["role"].map { $0.elementsEqual("img".utf8) } == true)
  }
}
