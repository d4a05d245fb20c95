import Foundation
import Glibc
import Synchronization

/// A server on this machine that answers each question as a test says, and keeps what it was asked.
final class LoopbackServer: Sendable {
  struct Question: Sendable, Equatable {
    let method: String
    let path: String
    let agent: String
  }

  /// The raw answer to a question; `nil` closes the connection without a word.
  typealias Answer = @Sendable (_ method: String, _ path: String) -> String?

  let port: Int
  private let socket: Int32
  private let asked = Mutex<[Question]>([])

  var questions: [Question] { asked.withLock { $0 } }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  init(_ answer: @escaping Answer) throws {
    let listening = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, length) == 0 && listen(listening, 64) == 0
          && getsockname(listening, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    socket = listening
    port = Int(UInt16(bigEndian: address.sin_port))
    let thread = Thread { [weak self] in
      while true {
        let connection = accept(listening, nil, nil)
        guard connection >= 0 else { return }
        self?.serve(connection, answer)
        close(connection)
      }
    }
    thread.start()
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func serve(_ connection: Int32, _ answer: Answer) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { return }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let first = lines[0].split(separator: " ").map(String.init)
    let agent = lines.first { $0.lowercased().hasPrefix("user-agent: ") }?.dropFirst(12) ?? ""
    asked.withLock { $0.append(Question(method: first[0], path: first[1], agent: String(agent))) }
    guard let text = answer(first[0], first[1]) else { return }
    _ = Array(text.utf8).withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  /// An answer with a status and, possibly, more headers.
  static func answer(_ status: Int, _ headers: String..., body: String = "") -> String {
    let lines = headers.map { $0 + "\r\n" }.joined()
    return
      "HTTP/1.1 \(status) X\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\(lines)\r\n\(body)"
  }
}
