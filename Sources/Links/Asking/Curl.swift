internal import Dispatch
internal import Files

/// Asks the web by the system's `curl`.
///
/// The program itself has no TLS. Foundation's would need libcurl and a TLS library within a static program, with their own
/// certificates; swift-nio-ssl is ten minutes of compiling and 20 MB. `curl` is on nearly every machine, follows its system's
/// certificates and proxies, and gets security updates without us. It reads no file of settings, follows nothing, speaks HTTP
/// alone, and is told what to do on its input, so that no address is ever an option or a word of a shell.
package struct Curl: WebClient {
  /// Why it cannot be used.
  package enum Problem: Error, CustomStringConvertible {
    /// It is not installed.
    case missing

    /// One plain sentence.
    package var description: String {
      "links to other sites are asked for by the program curl, which is not here: install it, as with 'apt install curl'"
    }
  }

  private let agent: String

  /// - Parameter agent: What hosts are told of who asks.
  /// - Throws: ``Problem/missing`` where there is no such program.
  package init(agent: String) throws(Problem) {
    self.agent = agent
    do throws(ChildProcess.Failure) {
      _ = try ChildProcess.run(
        ["curl", "--disable", "--version"], environment: Self.environment, limit: 1 << 16,
        deadline: .now + .seconds(10))
    } catch {
      throw .missing
    }
  }

  /// Seconds after which a host is too slow.
  private static let patience = 20
  private static let mostBytes = 1 << 20

  private static var environment: [String] {
    ChildProcess.inherited([
      "PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
      "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
    ]) + ["LC_ALL=C"]
  }

  package func ask(_ address: String, by method: WebMethod) async -> WebAnswer {
    let input = Array(settings(address, method).utf8)
    // A question takes up to twenty seconds, for which no thread of the program's few may stand still.
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let ended = try? ChildProcess.run(
          ["curl", "--disable", "--config", "-"], environment: Self.environment, input: input,
          limit: Self.mostBytes + 1 << 16, deadline: .now + .seconds(Self.patience + 5))
        continuation.resume(returning: Self.answer(ended))
      }
    }
  }

  private func settings(_ address: String, _ method: WebMethod) -> String {
    var lines = [
      "url = \(Self.quoted(address))", "user-agent = \(Self.quoted(agent))", "silent", "globoff",
      "path-as-is",
      "proto = \"=http,https\"", "suppress-connect-headers", "dump-header = \"-\"", "max-redirs = 0",
      "connect-timeout = 10", "max-time = \(Self.patience)", "max-filesize = \(Self.mostBytes)",
    ]
    switch method {
    // Without a body, what it prints as one would be the headers again.
    case .head: lines += ["head", "output = \"/dev/null\""]
    case .get: lines.append("output = \"/dev/null\"")
    case .text: lines += ["range = \"0-\(Robots.mostBytes - 1)\""]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "") + "\""
  }

  /// What curl printed and how it ended; headers count whatever became of what follows them.
  private static func answer(_ ended: ChildProcess.Ended?) -> WebAnswer {
    guard let ended else { return .failed(.timeout) }
    if let (headers, body) = WebHeaders.read(ended.output) { return .answered(headers, body: body) }
    // The numbers are those of "EXIT CODES" in curl's manual.
    switch ended.code {
    case 6: return .failed(.noHost)
    case 7: return .failed(.refused)
    case 28: return .failed(.timeout)
    case 35, 53, 54, 59, 66, 80: return .failed(.handshake)
    // Out of date, for another host, of nobody known, called back: curl tells none from the others.
    case 51, 60, 83, 90, 91: return .failed(.certificate)
    default: return .failed(.other)
    }
  }
}
