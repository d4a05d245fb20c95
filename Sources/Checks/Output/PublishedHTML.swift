import Text

/// A page as it is published, read back as elements.
///
/// This reads what our own templates and Markdown write, which close every element, and nothing else: it is no parser for HTML
/// in general. What is not written so is noted in ``mistakes``.
///
/// It is the scope of a ``PublishedPageCheck``: the bytes of one page as they are published, and the host that they are for.
struct PublishedHTML {
  /// An element with its attributes.
  struct Element {
    /// The name in lower case.
    let name: String
    /// The attributes by name, decoded; an attribute without a value has an empty one.
    let attributes: [String: String]
    /// The element that it stands in, as an index of ``PublishedHTML/elements``.
    let parent: Int?
    /// Its start tag, by which its place is found.
    var mark: Finding.Mark { Finding.Mark(name, attributes) }
    /// The text between its tags, elements within counted, with their `alt` texts.
    fileprivate(set) var text = ""

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  /// What is not well-formed, and the element to which that happens.
  struct Mistake {
    /// What is not well-formed.
    enum Kind: Hashable, Sendable {
      case repeatedAttribute(String, element: String)
      case closesNothing(element: String)
      case unclosed(element: String)
      /// A bracket without a tag, with the text that it starts.
      case noTag(String)
    }

    let kind: Kind
    let mark: Finding.Mark?

    init(_ kind: Kind, _ mark: Finding.Mark? = nil) { (self.kind, self.mark) = (kind, mark) }
  }

  /// The elements in the order in which they start.
  private(set) var elements: [Element] = []
  /// What browsers load by themselves, with the elements that make them, as indices of ``elements``.
  private(set) var loads: [(index: Int, element: String, address: String)] = []
  /// What was not well-formed.
  private(set) var mistakes: [Mistake] = []
  /// Scheme and host of the site itself, whose addresses may be written in full.
  let origins: [String]
  /// The first element with each id.
  private var byID: [String: Int] = [:]

  /// Reads a page.
  ///
  /// - Parameter origins: Scheme and host of the site.
  init(_ bytes: [UInt8], origins: [String]) {
    self.origins = origins
    var open: [Int] = []
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let text): add(CharacterReferences.decode(text), to: open)
      case .tag(let tag) where !tag.isEnd:
        let name = tag.name
        var attributes: [String: String] = [:]
        var repeated: String?
        for (name, value) in tag.attributes {
          let isNew = attributes.updateValue(CharacterReferences.decode(value), forKey: name) == nil
          if !isNew { repeated = repeated ?? name }
        }
        let element = Element(name: name, attributes: attributes, parent: open.last)
        if let repeated {
          mistakes.append(Mistake(.repeatedAttribute(repeated, element: name), element.mark))
        }
        if name == "img", let alternative = element["alt"] { add(" \(alternative) ", to: open) }
        elements.append(element)
        for load in tag.loads { loads.append((elements.count - 1, name, load.address)) }
        if Self.void.contains(name)
          || tag.isClosed && open.contains(where: { Self.foreign.contains(elements[$0].name) })
        {
          continue
        }
        open.append(elements.count - 1)
        if Self.rawText.contains(name), let end = tokens.text(before: name) {
          if name == "title" || name == "textarea" { add(CharacterReferences.decode(end), to: open) }
          if name == "style" {
            for address in Stylesheet(Array(end)).addresses {
              loads.append((elements.count - 1, name, address.meant))
            }
          }
        }
      case .tag(let tag):
        let name = tag.name
        guard let index = open.lastIndex(where: { elements[$0].name == name }) else {
          mistakes.append(Mistake(.closesNothing(element: name), Finding.Mark("/\(name)")))
          continue
        }
        for unclosed in open[(index + 1)...] { mistakes.append(Self.unclosed(elements[unclosed])) }
        open.removeSubrange(index...)
      case .comment: continue
      case .strayBracket(let tag), .unclosedTag(let tag):
        let shown = bytes[tag.startIndex...].prefix(Self.shownBytes)
        mistakes.append(Mistake(.noTag(String(decoding: shown, as: UTF8.self))))
      }
    }
    // The end of a page may be left to the end of its file (HTML Standard, section 13.1.2.4).
    for element in open.map({ elements[$0] }) where element.name != "html" && element.name != "body" {
      mistakes.append(Self.unclosed(element))
    }
    byID = Dictionary(
      elements.indices.compactMap { index in elements[index]["id"].map { ($0, index) } }
    ) { first, _ in first }
  }

  private static func unclosed(_ element: Element) -> Mistake {
    Mistake(.unclosed(element: element.name), element.mark)
  }

  /// What is wrong with the page by itself.
  var findings: [Finding] { CheckRegistry.publishedPageChecks.flatMap { $0.findings(in: self) } }

  /// The ids of the page.
  var ids: Set<String> { Set(byID.keys) }

  /// The elements with one of some names.
  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  /// The elements that an element stands in, the nearest first.
  func ancestors(of element: Element) -> some Sequence<Element> {
    sequence(first: element) { $0.parent.map { elements[$0] } }.dropFirst()
  }

  private mutating func add(_ text: String, to open: [Int]) {
    for index in open { elements[index].text += text }
  }

  /// How much of what is no tag is shown.
  private static let shownBytes = 12

  /// The elements that never have an end tag (HTML Standard, section 13.1.2).
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// The elements whose content is no markup.
  private static let rawText: Set<String> = ["script", "style", "title", "textarea"]
  /// The elements below which `/>` closes an element.
  private static let foreign: Set<String> = ["svg", "math"]
}

extension PublishedHTML.Element {
  /// The start tag as it might have been written, short enough for a message.
  var tag: String {
    let shown = ["id", "class", "href", "src", "name", "type"].first { attributes[$0] != nil }
    return "<\(name)\(shown.map { " \($0)=\"\(attributes[$0] ?? "")\"" } ?? "")>"
  }
}

extension PublishedHTML {
  /// What a screen reader calls an element: the label that its author gave it, else its text, else its title.
  ///
  /// The order is that of *Accessible Name and Description Computation 1.2*, as far as our own output needs it.
  func name(of element: Element) -> String {
    if let label = label(of: element), !label.isBlank { return label }
    if !element.text.isBlank { return element.text }
    return element["value"] ?? element["title"] ?? ""
  }

  /// The text that `aria-labelledby` or `aria-label` gives an element.
  func label(of element: Element) -> String? {
    if let ids = element["aria-labelledby"] {
      return ids.split(separator: " ").compactMap { id in byID[String(id)].map { elements[$0].text } }
        .joined(separator: " ")
    }
    return element["aria-label"]
  }
}

extension PublishedHTML.Mistake.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .repeatedAttribute(let attribute, let element): "<\(element)> has the attribute '\(attribute)' twice"
    case .closesNothing(let element): "</\(element)> closes nothing"
    case .unclosed(let element): "<\(element)> is not closed"
    case .noTag(let text): "'\(text)' is not a tag"
    }
  }
}
