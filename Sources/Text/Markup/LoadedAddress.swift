/// An address from which a browser loads something by itself when it shows some HTML or SVG.
package struct LoadedAddress: Sendable {
  /// The name of the element.
  package let element: String
  /// The address, with whatever hides it decoded.
  package let address: String
  /// Where it stands in the bytes; of an address in another language within an attribute, the attribute.
  package let range: Range<Int>

  /// All such addresses of some HTML or SVG, but for those that only its scripts know.
  package static func all(in bytes: [UInt8]) -> [LoadedAddress] { all(in: bytes, depth: 0) }

  /// - Parameter depth: How many documents this one is embedded in.
  fileprivate static func all(in bytes: [UInt8], depth: Int) -> [LoadedAddress] {
    var found: [LoadedAddress] = []
    var tokens = HTMLTokenizer(bytes)
    while let token = tokens.next() {
      switch token {
      case .tag(let tag):
        found += tag.loads(depth: depth)
        guard !tag.isEnd else { continue }
        if tag.name == "style" {
          let style = tokens.text(before: tag.name)
          found += all(inStyle: style ?? bytes[tag.range.upperBound...], of: tag)
          // Without its end, all that follows is in it.
          if style == nil { return found }
        } else if tag.name == "script" {
          _ = tokens.text(before: tag.name)
        }
      case .strayBracket(let bracket):
        // `<?xml-stylesheet href="…"?>` of XML.
        if let instruction = StyleInstruction(bytes, at: bracket.startIndex) {
          found.append(instruction.address)
        }
      case .text, .comment, .unclosedTag: continue
      }
    }
    return found
  }

  /// The addresses in an element for styles.
  private static func all(inStyle style: ArraySlice<UInt8>, of tag: HTMLTokenizer.Tag) -> [LoadedAddress] {
    Stylesheet(Array(style)).addresses.map {
      LoadedAddress(
        element: tag.name, address: $0.meant,
        range: $0.range.lowerBound + style.startIndex..<$0.range.upperBound + style.startIndex)
    }
  }
}

/// What tells a browser that reads XML which stylesheet to load.
private struct StyleInstruction {
  let address: LoadedAddress

  /// The longest one that is read.
  private static let longest = 4_096

  init?(_ bytes: [UInt8], at start: Int) {
    guard bytes[start...].starts(with: "<?xml-stylesheet".utf8) else { return nil }
    let text = Array(bytes[start...].prefix(Self.longest))
    guard let end = text.range(of: "?>"), let name = text.range(of: "href"), name.upperBound < end.lowerBound
    else { return nil }
    let value = text[name.upperBound..<end.lowerBound].drop { $0.isSpace || $0 == UInt8(ascii: "=") }
    guard let quote = value.first else { return nil }
    let address = value.dropFirst().prefix { $0 != quote }
    self.address = LoadedAddress(
      element: "?xml-stylesheet", address: CharacterReferences.decode(address),
      range: start + address.startIndex..<start + address.endIndex)
  }
}

extension HTMLTokenizer.Tag {
  /// What a browser loads by itself because of this start tag.
  package var loads: [LoadedAddress] { loads(depth: 0) }

  fileprivate func loads(depth: Int) -> [LoadedAddress] {
    guard !isEnd, !attributes.isEmpty else { return [] }
    return addresses.filter { $0.use == .loaded }.map {
      LoadedAddress(element: name, address: CharacterReferences.decode($0.text), range: $0.text.indices)
    } + hiddenLoads(depth: depth)
  }

  /// The addresses in attributes that hold another language: styles, documents, times, animations.
  package var hiddenLoads: [LoadedAddress] { isEnd ? [] : hiddenLoads(depth: 0) }

  private func hiddenLoads(depth: Int) -> [LoadedAddress] {
    var found: [LoadedAddress] = []
    for (attribute, value) in attributes {
      var addresses: [String] = []
      switch attribute {
      case "content" where name == "meta":
        if CharacterReferences.decode(self["http-equiv"] ?? []).lowercased() == "refresh" {
          addresses = Self.addressOfRefresh(CharacterReferences.decode(value)).map { [$0] } ?? []
        }
      case "href" where localName == "base": addresses = [CharacterReferences.decode(value.trimmed())]
      case "srcdoc" where depth < Self.mostDocuments:
        let document = Array(CharacterReferences.decode(value).utf8)
        addresses = LoadedAddress.all(in: document, depth: depth + 1).map(\.address)
      case "to", "from", "by", "values":
        guard Self.animations.contains(localName) else { continue }
        let values = CharacterReferences.decode(value)
        addresses = Self.addresses(inStyle: values)
        if addresses.isEmpty, self["attributename"]?.suffix(4).elementsEqual("href".utf8) == true {
          addresses = values.split(separator: ";").map { String($0.drop(while: \.isWhitespace)) }
        }
      default:
        guard Self.styles.contains(attribute) else { continue }
        addresses = Self.addresses(inStyle: CharacterReferences.decode(value))
      }
      found += addresses.map { LoadedAddress(element: name, address: $0, range: value.indices) }
    }
    return found
  }

  private static func addresses(inStyle text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
    return Stylesheet(Array(text.utf8)).addresses.map(\.meant)
  }

  /// The address in `3; url=…`, with which a page sends its readers elsewhere (HTML Standard, section 4.2.5.3).
  private static func addressOfRefresh(_ text: String) -> String? {
    var rest = text.utf8.drop { $0.isSpace || $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    guard !rest.isEmpty else { return nil }
    if rest.prefix(3).map(\.lowercased) == Array("url".utf8) {
      let value = rest.dropFirst(3).drop(while: \.isSpace)
      if value.first == UInt8(ascii: "=") { rest = value.dropFirst().drop(while: \.isSpace) }
    }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return String(Substring(rest))
  }

  /// How many documents may be embedded in each other before what is in them is left to the headers.
  private static let mostDocuments = 4

  private static let animations: Set<String> = ["set", "animate"]

  /// Attributes of HTML and SVG in which `url(…)` may stand.
  private static let styles: Set<String> = [
    "style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker", "marker-start",
    "marker-mid",
    "marker-end",
  ]
}
