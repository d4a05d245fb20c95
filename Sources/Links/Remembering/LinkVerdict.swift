/// What became of an address on another site.
package enum LinkVerdict: Sendable, Hashable {
  /// It is there.
  case alive
  /// It is there, at another address for good.
  case moved(to: String)
  /// It is there no more: 404, 410, no such host, or one that no reader can reach.
  case dead(Reason)
  /// Its host does not let programs ask: 403, 429, a wall against robots, robots.txt. That says nothing of readers.
  case blocked(Reason)
  /// Nothing can be said today: the host is down, slow, or answers what is no answer.
  case unclear(Reason)

  /// Why, in a word: `404`, `no-host`, `robots`.
  package struct Reason: Sendable, Hashable {
    /// The word.
    package let text: String

    init(_ text: String) { self.text = text }
    init(_ status: Int) { text = String(status) }
    init(_ failure: WebFailure) { text = failure.rawValue }

    /// An address that only machines of one network reach.
    package static let privateHost = Reason("private-host")
    /// A certificate that cannot be trusted: browsers may warn readers, who do not see the page then.
    package static let certificate = Reason(WebFailure.certificate)
    static let robots = Reason("robots")
    static let redirects = Reason("redirects")
  }

  /// For how many days it need not be asked for again.
  package var days: Int {
    switch self {
    case .alive: 30
    case .moved, .dead: 7
    case .blocked: 30
    case .unclear: 1
    }
  }
}

extension LinkVerdict {
  /// The verdict as a line has it.
  var text: String {
    switch self {
    case .alive: "alive"
    case .moved(let address): "moved \(address)"
    case .dead(let reason): "dead \(reason.text)"
    case .blocked(let reason): "blocked \(reason.text)"
    case .unclear(let reason): "unclear \(reason.text)"
    }
  }

  /// Reads a verdict of a line; `nil` where it is none.
  init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: Character(" "), omittingEmptySubsequences: false).map {
      String($0)
    }
    guard let word = parts.first, parts.count == (word == "alive" ? 1 : 2), parts.last?.isEmpty == false
    else {
      return nil
    }
    let reason = Reason(parts.last ?? "")
    switch word {
    case "alive": self = .alive
    case "moved":
      guard WebPlace(reason.text) != nil else { return nil }
      self = .moved(to: reason.text)
    case "dead": self = .dead(reason)
    case "blocked": self = .blocked(reason)
    case "unclear": self = .unclear(reason)
    default: return nil
    }
  }
}
