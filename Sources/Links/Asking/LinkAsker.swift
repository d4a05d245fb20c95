/// Asks other sites whether what a site links to is there: at most once a second a host, as robots.txt allows, and no longer
/// than a host likes.
package struct LinkAsker: Sendable {
  private let client: any WebClient
  private let turns: HostTurns
  private let robots: RobotsFiles
  private let asksPrivateHosts: Bool

  /// How many hosts are asked at the same time.
  private static let mostHosts = 8
  /// How often an address may lead on.
  private static let mostRedirects = 5

  /// - Parameters:
  ///   - client: Asks.
  ///   - pause: How long a host is left alone between two questions.
  ///   - asksPrivateHosts: Whether hosts are asked that no reader reaches: for tests against this machine.
  package init(_ client: any WebClient, pause: Duration = .seconds(1), asksPrivateHosts: Bool = false) {
    self.client = client
    turns = HostTurns(pause: pause)
    robots = RobotsFiles(client, turns)
    self.asksPrivateHosts = asksPrivateHosts
  }

  /// What becomes of some addresses.
  package func ask(_ addresses: [String]) async -> [String: LinkVerdict] {
    let byHost = Dictionary(grouping: addresses) { WebPlace($0)?.host ?? "" }
    var hosts = byHost.keys.sorted().makeIterator()
    return await withTaskGroup(of: [String: LinkVerdict].self) { group in
      func start() {
        guard let host = hosts.next() else { return }
        group.addTask {
          var found: [String: LinkVerdict] = [:]
          for address in byHost[host] ?? [] { found[address] = await verdict(on: address) }
          return found
        }
      }
      for _ in 0..<Self.mostHosts { start() }
      var all: [String: LinkVerdict] = [:]
      while let found = await group.next() {
        all.merge(found) { first, _ in first }
        start()
      }
      return all
    }
  }

  private func verdict(on address: String) async -> LinkVerdict {
    guard var place = WebPlace(address) else { return .unclear(.init(WebFailure.other)) }
    // Where it leads for good: as far as every step was for good.
    var lasting: WebPlace?
    var isLasting = true
    for _ in 0...Self.mostRedirects {
      guard asksPrivateHosts || place.isPublic else { return .dead(.privateHost) }
      guard await robots.allow(place) else { return .blocked(.robots) }
      switch await answer(of: place) {
      case nil: return .blocked(.init(429))
      case .failed(.noHost): return .dead(.init(WebFailure.noHost))
      case .failed(let failure): return .unclear(.init(failure))
      case .answered(let headers, _):
        guard let redirect = headers.redirect else {
          return verdict(headers.status, lasting.flatMap { $0.text == address ? nil : $0.text })
        }
        // An identifier that is resolved is there; whether the publisher lets programs in is another matter.
        if Self.resolvers.contains(place.host) { return .alive }
        guard let target = place.resolving(redirect) else { return .unclear(.redirects) }
        isLasting = isLasting && headers.isPermanent
        if isLasting { lasting = target }
        place = target
      }
    }
    return .unclear(.redirects)
  }

  private static let resolvers: Set<String> = ["doi.org", "dx.doi.org", "www.doi.org"]

  private func verdict(_ status: Int, _ lasting: String?) -> LinkVerdict {
    switch status {
    case 200..<300: lasting.map { .moved(to: $0) } ?? .alive
    case 404, 410: .dead(.init(status))
    // Logins, bills, walls against robots (999 is LinkedIn's), methods that are not liked, hosts that are too busy for us.
    case 401, 402, 403, 405, 406, 407, 418, 429, 451, 503, 999: .blocked(.init(status))
    default: .unclear(.init(status))
    }
  }

  /// What a host says of an address, first asked for its headers alone and, where that is no clear yes, for the whole.
  ///
  /// - Returns: `nil` where it wants to be left alone.
  private func answer(of place: WebPlace) async -> WebAnswer? {
    guard let head = await ask(place, by: .head) else { return nil }
    if case .answered(let headers, _) = head, (200..<400).contains(headers.status) { return head }
    if case .failed(.noHost) = head { return head }
    return await ask(place, by: .get)
  }

  /// Asks once, and once more where the host wants a pause that is short.
  private func ask(_ place: WebPlace, by method: WebMethod) async -> WebAnswer? {
    for attempt in 0..<2 {
      guard await turns.wait(for: place.host) else { return nil }
      let answer = await client.ask(place.text, by: method)
      guard case .answered(let headers, _) = answer, headers.status == 429 || headers.status == 503,
        let seconds = headers.retryAfter
      else { return answer }
      guard await turns.rest(place.host, seconds: seconds) else { return nil }
      if attempt == 1 { return answer }
    }
    return nil
  }
}
