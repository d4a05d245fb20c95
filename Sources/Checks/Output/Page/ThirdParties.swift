import Page
import Diagnostics
import Site

/// Whatever a browser fetches by itself must come from the site: another host would learn who reads the page.
///
/// Links that a reader follows are not meant. What texts, templates and stylesheets say by themselves is found in them; here, what
/// has become of all of them together.
struct ThirdParties: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.elements.flatMap { element in
      fetched(by: element).filter { $0.isForeignAddress(to: page.origins) }
        .map { Finding(.thirdParty, .asks(element.name, $0), element.mark) }
    }
  }

  private func fetched(by element: PublishedHTML.Element) -> [String] {
    switch element.name {
    case "a", "area": (element["ping"] ?? "").split(separator: " ").map(String.init)
    case "link":
      (element["rel"] ?? "").lowercased().split(separator: " ").contains {
        !Self.harmless.contains(String($0))
      }
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
  private func candidates(_ list: String) -> [String] {
    list.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
  }
}

extension Message {
  fileprivate static func asks(_ element: String, _ address: String) -> Message {
    Message(
      "<\(element)> makes the reader's browser ask '\(address)'",
      fix: "put the file into Public and name it by its path")
  }
}
