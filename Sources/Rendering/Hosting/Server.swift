/// What a web server is told besides the site: where its files lie, and where it listens.
package struct Server: Sendable {
  /// The folder that readers see as `/`; a site at `/sub/` lies in the folder `sub` in it.
  package let folder: String
  /// Address and port for plain HTTP, for a server that has a proxy in front or for a test: `127.0.0.1:8080`.
  ///
  /// `nil` for the site's own host with TLS.
  package let listen: String?

  /// Takes a folder and an address.
  ///
  /// - Returns: `nil` where one of them holds characters that mean something in a configuration.
  package init?(folder: String, listen: String? = nil) {
    guard folder.hasPrefix("/"), Self.isHarmless(folder, " /._-+@,~"),
      listen.map({ Self.isHarmless($0, ".:[]-") && !$0.isEmpty }) ?? true
    else { return nil }
    self.folder = folder
    self.listen = listen
  }

  private static func isHarmless(_ text: String, _ others: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        true
      default: others.utf8.contains(byte)
      }
    }
  }
}
