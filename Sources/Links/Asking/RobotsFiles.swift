/// The files robots.txt of the hosts that are asked, each read once.
actor RobotsFiles {
  private let client: any WebClient
  private let turns: HostTurns
  private var files: [String: Task<Robots, Never>] = [:]

  init(_ client: any WebClient, _ turns: HostTurns) { (self.client, self.turns) = (client, turns) }

  /// Whether a host lets programs ask for an address.
  func allow(_ place: WebPlace) async -> Bool {
    if let file = files[place.origin] { return await file.value.allows(place.path) }
    let task = Task { [client, turns] in await Self.read(place, client, turns) }
    files[place.origin] = task
    return await task.value.allows(place.path)
  }

  /// Reads the file of a host.
  ///
  /// Where there is none, everything is allowed; where the host cannot say, nothing is (RFC 9309, section 2.3.1). A host that does
  /// not answer at all says that itself when it is asked.
  private static func read(_ place: WebPlace, _ client: any WebClient, _ turns: HostTurns) async -> Robots {
    guard var file = WebPlace(place.origin + "/robots.txt") else { return .open }
    for _ in 0..<5 {
      guard await turns.wait(for: file.host) else { return .closed }
      switch await client.ask(file.text, by: .text) {
      case .failed: return .open
      case .answered(let headers, let body):
        if let target = headers.redirect.flatMap(file.resolving) {
          file = target
          continue
        }
        switch headers.status {
        case 200..<300: return Robots(body)
        case 500...: return .closed
        default: return .open
        }
      }
    }
    return .open
  }
}
