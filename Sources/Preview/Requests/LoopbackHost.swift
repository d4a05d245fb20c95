/// The names under which a machine reaches itself.
///
/// Anybody can let a name of their own lead to 127.0.0.1, and with it read, from a page of theirs, what is served there (DNS
/// rebinding). The browser still sends that name as Host, so an answer is given only to these.
enum LoopbackHost {
  private static let names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether the value of a Host header, `localhost:8000`, names this machine, with any port.
  ///
  /// The port may be another than ours where a tunnel leads here.
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
