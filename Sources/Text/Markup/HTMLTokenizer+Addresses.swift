extension HTMLTokenizer.Tag {
  /// An address in a start tag.
  package struct Address {
    /// What a browser does with an address.
    package enum Use: Sendable {
      /// It goes there when a reader follows a link.
      case followed
      /// It sends a form there.
      case sentTo
      /// It loads what is there as part of the page, whoever reads it.
      case loaded
    }

    /// The address as it is written, without quotation marks and white space around it.
    package let text: ArraySlice<UInt8>
    /// What a browser does with it.
    package let use: Use
  }

  /// The addresses that stand in the attributes by themselves, in their order.
  package var addresses: [Address] {
    guard !isEnd else { return [] }
    var addresses: [Address] = []
    for (name, value) in attributes {
      switch name {
      case "src", "poster", "background": addresses.append(Address(text: value.trimmed(), use: .loaded))
      case "data" where self.name == "object":
        addresses.append(Address(text: value.trimmed(), use: .loaded))
      case "srcset", "imagesrcset":
        addresses += Self.candidates(in: value).map { Address(text: $0, use: .loaded) }
      case "action", "formaction": addresses.append(Address(text: value.trimmed(), use: .sentTo))
      case "ping", "attributionsrc":
        for address in value.split(whereSeparator: \.isSpace) {
          addresses.append(Address(text: address, use: .loaded))
        }
      default:
        guard name == "href" || name.hasSuffix(":href"), let use = useOfReference else { continue }
        addresses.append(Address(text: value.trimmed(), use: use))
      }
    }
    return addresses
  }

  /// The addresses in a list of pictures (HTML Standard, section 4.8.4.2.1): an address ends at white space or with commas.
  private static func candidates(in list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let comma = UInt8(ascii: ",")
    var found: [ArraySlice<UInt8>] = []
    var rest = list
    while true {
      rest = rest.drop { $0.isSpace || $0 == comma }
      var address = rest.prefix { !$0.isSpace }
      guard !address.isEmpty else { return found }
      rest = rest[address.endIndex...]
      if address.last == comma {
        while address.last == comma { address = address.dropLast() }
      } else {
        var depth = 0
        rest = rest.drop { byte in
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == UInt8(ascii: ")") { depth -= 1 }
          return byte != comma || depth > 0
        }
      }
      found.append(address)
    }
  }

  /// What a browser does with `href`; `nil` where that is no address of something else.
  private var useOfReference: Address.Use? {
    switch localName {
    case "a", "area": return .followed
    case "base": return nil
    case "link":
      let kinds = CharacterReferences.decode(self["rel"] ?? []).lowercased().split(
        whereSeparator: \.isWhitespace)
      return kinds.allSatisfy { Self.followedLinks.contains(String($0)) } ? .followed : .loaded
    default: return .loaded
    }
  }

  /// The name without the prefix that XML allows: the tokenizer ends a name at a colon, which then begins the name of an
  /// attribute.
  var localName: String {
    attributes.first.flatMap { $0.name.first == ":" ? String($0.name.dropFirst()) : nil } ?? name
  }

  /// Kinds of links that browsers do not follow by themselves.
  private static let followedLinks: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search", "terms-of-service",
    "privacy-policy",
  ]
}
