internal import Text

/// Asks the web; everything but this is the same for tests.
package protocol WebClient: Sendable {
  /// Asks for an address once, without following where it leads.
  func ask(_ address: String, by method: WebMethod) async -> WebAnswer
}

/// What is asked of an address.
package enum WebMethod: Sendable {
  /// Whether it is there: the headers alone.
  case head
  /// The same of servers that do not know the other; what follows the headers is thrown away.
  case get
  /// A short text.
  case text
}

/// What came of asking.
package enum WebAnswer: Sendable, Equatable {
  /// The server answered.
  case answered(WebHeaders, body: [UInt8])
  /// There was no answer.
  case failed(WebFailure)
}

/// Why there was no answer.
package enum WebFailure: String, Sendable, Equatable {
  /// No such host.
  case noHost = "no-host"
  /// Too slow.
  case timeout
  /// Nothing listens there.
  case refused
  /// There is no way to talk to it so that nobody can listen.
  case handshake
  /// The certificate is none that can be trusted.
  case certificate
  /// Anything else, such as what is no HTTP.
  case other = "no-answer"
}

/// The first lines of an answer.
package struct WebHeaders: Sendable, Equatable {
  /// The number that says what became of the question: 200, 404.
  package let status: Int
  private let fields: [String: String]

  /// Takes the number, and the values of headers by their names in lower case.
  package init(status: Int, fields: [String: String] = [:]) { (self.status, self.fields) = (status, fields) }

  /// The value of a header, by its name in lower case.
  package subscript(name: String) -> String? { fields[name] }

  /// Where the server says that the thing is.
  var redirect: String? { [301, 302, 303, 307, 308].contains(status) ? self["location"] : nil }

  /// Whether it is there for good.
  var isPermanent: Bool { status == 301 || status == 308 }

  /// How many seconds the server wants to be left alone.
  ///
  /// The form with a date is taken for one that is too long to wait for.
  var retryAfter: Int? { self["retry-after"].map { Int($0) ?? .max } }
}

extension WebHeaders {
  /// Reads what curl dumps: for each answer a line with the number, headers, and an empty line; then what follows.
  ///
  /// Answers such as `100 Continue` come before the one that counts.
  ///
  /// - Returns: `nil` where there is no whole answer.
  package static func read(_ bytes: [UInt8]) -> (WebHeaders, body: [UInt8])? {
    var rest = bytes[...]
    while true {
      var lines: [String] = []
      while true {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = rest[..<end].last == UInt8(ascii: "\r") ? rest[..<(end - 1)] : rest[..<end]
        rest = rest[(end + 1)...]
        if line.isEmpty { break }
        lines.append(String(decoding: line, as: UTF8.self))
      }
      guard let first = lines.first, first.hasPrefix("HTTP/"),
        let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
      else { return nil }
      guard status >= 200 else { continue }
      var fields: [String: String] = [:]
      for line in lines.dropFirst() {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let value = line[line.utf8.index(after: colon)...]
        let name = line[..<colon].lowercased()
        if fields[name] == nil { fields[name] = String(decoding: value.utf8.trimmed(), as: UTF8.self) }
      }
      return (WebHeaders(status: status, fields: fields), Array(rest))
    }
  }
}
