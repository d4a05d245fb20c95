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
        for candidate in value.split(separator: UInt8(ascii: ",")) {
          let address = candidate.trimmed().prefix { !$0.isSpace }
          // Its own comma ends it here, so what follows cannot be told.
          if address.starts(with: "data:".utf8) { break }
          if !address.isEmpty { addresses.append(Address(text: address, use: .loaded)) }
        }
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
