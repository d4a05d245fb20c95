import Page

extension PublishedHTML {
  /// Whatever a browser fetches by itself must come from the site: another host would learn who reads the page.
  ///
  /// Links that a reader follows are not meant.
  ///
  /// - Parameter origin: Scheme and host of the site itself, whose addresses may be written in full.
  func checkThirdParties(origin: String?) -> [Finding] {
    elements.flatMap { element in
      Self.fetched(by: element).filter { Self.isForeign($0, origin: origin) }.map {
        Finding(
          .thirdParty, "<\(element.name)> makes the reader's browser ask '\($0)'",
          fix: "put the file into Public and name it by its path")
      }
    }
  }

  private static func fetched(by element: Element) -> [String] {
    switch element.name {
    case "a", "area": (element["ping"] ?? "").split(separator: " ").map(String.init)
    case "link":
      (element["rel"] ?? "").lowercased().split(separator: " ").contains { !harmless.contains(String($0)) }
        ? [element["href"], element["imagesrcset"]].compactMap(\.self).flatMap(candidates) : []
    case "object": [element["data"]].compactMap(\.self)
    case "image", "use", "feimage": [element["href"], element["xlink:href"]].compactMap(\.self)
    default:
      [element["src"], element["poster"]].compactMap(\.self) + candidates(element["srcset"] ?? "")
    }
  }

  /// Kinds of links that browsers do not follow by themselves.
  private static let harmless: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search", "terms-of-service",
    "privacy-policy",
  ]

  /// The addresses in a `srcset`; a single address is one of its kind.
  private static func candidates(_ list: String) -> [String] {
    list.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
  }

  /// Whether an address leads to another host.
  static func isForeign(_ address: String, origin: String?) -> Bool {
    let address = address.drop(while: \.isWhitespace).lowercased().replacing("\\", with: "/")
    if address.hasPrefix("//") { return true }
    guard let scheme = ExternalURL.scheme(of: address), scheme != "data", scheme != "blob" else {
      return false
    }
    guard let origin else { return true }
    return address != origin && !address.hasPrefix(origin + "/")
  }
}
