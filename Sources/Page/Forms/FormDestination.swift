import Text

/// Where a form is sent and what becomes of the answers: an entry under `forms:` in site.yml.
package struct FormDestination: Sendable {
  /// Who takes the answers.
  package enum Endpoint: Sendable, Equatable {
    /// Netlify, which finds the form in the published page.
    case netlify
    /// A program at an address on the web.
    case web(String)
    /// A program at an address of this site, from the first slash on.
    case path(String)
  }

  /// The form's name.
  package let name: Located<String>
  /// Who takes the answers; `nil` where nobody does yet, and the form is left out.
  package let endpoint: Endpoint?
  /// Who takes and reads the answers, for readers: a name and how to reach it.
  package let operatorName: String
  /// How long the answers are kept, for readers: `30 days`.
  package let retention: String
}

extension FormDestination.Endpoint {
  /// Reads what stands in site.yml: `netlify`, an address with `https:`, or a path; `nil` for anything else.
  ///
  /// Answers are sent unencrypted only to the own machine.
  init?(_ text: String) {
    if text == "netlify" {
      self = .netlify
    } else if text.hasPrefix("/"), BaseURL("https://site" + text) != nil, !text.hasPrefix("//") {
      self = .path(text)
    } else if let url = BaseURL(text), Self.isPlain(url.origin),
      url.origin.hasPrefix("https://") || Self.isLoopback(url.origin)
    {
      self = .web(text)
    } else {
      return nil
    }
  }

  /// The origin to which a Content-Security-Policy must allow the form to be sent; `nil` for the site's own.
  package var origin: String? { if case .web(let address) = self { BaseURL(address)?.origin } else { nil } }

  /// The machine that takes the answers, for readers; `nil` for the site's own.
  package var host: String? { origin.flatMap { $0.split(separator: "/").last.map(String.init) } }

  /// Whether an origin has only characters that are safe in a header.
  private static func isPlain(_ origin: String) -> Bool {
    origin.utf8.allSatisfy { $0.isLetterOrDigit || "-.:/".utf8.contains($0) }
  }

  private static func isLoopback(_ origin: String) -> Bool {
    let host = origin.dropFirst("http://".count).prefix { $0 != ":" }
    return origin.hasPrefix("http://") && ["localhost", "127.0.0.1"].contains(host)
  }
}
