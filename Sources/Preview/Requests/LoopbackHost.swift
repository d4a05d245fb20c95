/// The names by which a machine reaches itself.
///
/// Anybody can point a domain of theirs at 127.0.0.1, and a page of theirs can then read what is served there (DNS
/// rebinding). The browser still sends that domain as Host, so only these names get an answer.
enum LoopbackHost {
  private static let names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether the value of a Host header, `localhost:8000`, names this machine, with any port.
  ///
  /// The port may differ from ours, as a tunnel may lead here.
  static func isNamed(by header: String) -> Bool {
    var name = header[...]
    if let colon = header.lastIndex(of: ":"), !header.hasSuffix("]") {
      let port = header[header.index(after: colon)...]
      guard (1...5).contains(port.utf8.count), port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return false
      }
      name = header[..<colon]
    }
    return names.contains(name.lowercased())
  }
}
