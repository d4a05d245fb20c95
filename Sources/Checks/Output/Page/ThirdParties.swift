import Page
package import Diagnostics
import Site
internal import Text

extension Check {
  /// Something that a browser would fetch from another host.
  package static let thirdParty = Check("third-party", .error, isSafety: true)
}

/// Whatever a browser fetches by itself must come from the site: another host would learn who reads the page.
///
/// Links that a reader follows are not meant.
struct ThirdParties: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.elements.flatMap { element in
      fetched(by: element).filter { $0.isForeignAddress(to: page.origin) }
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

extension String {
  /// Whether the address leads to another host.
  ///
  /// - Parameter origin: Scheme and host of the site itself.
  func isForeignAddress(to origin: String?) -> Bool {
    // A browser drops tabs and line ends, and control characters and spaces at the start (URL Standard, section 4.4), and
    // takes a backslash for a slash.
    let seen = utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.drop { $0 <= UInt8(ascii: " ") }
      .map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0.lowercased }
    if seen.starts(with: "//".utf8) { return true }
    let address = String(decoding: seen, as: UTF8.self)
    guard let scheme = ExternalURL.scheme(of: address), scheme != "data", scheme != "blob" else {
      return false
    }
    guard let origin else { return true }
    return address != origin && !address.hasPrefix(origin + "/")
  }
}

extension Message {
  fileprivate static func asks(_ element: String, _ address: String) -> Message {
    Message(
      "<\(element)> makes the reader's browser ask '\(address)'",
      fix: "put the file into Public and name it by its path")
  }
}
