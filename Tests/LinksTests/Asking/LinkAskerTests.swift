import Foundation
import Links
import Testing

/// Against a server on this machine, by curl.
@Suite("Asking other sites", .serialized)
struct LinkAskerTests {
  /// What becomes of addresses on a server that has no robots.txt.
  private func ask(
    _ paths: [String], pause: Duration = .zero, robots: String? = nil,
    _ answer: @escaping LoopbackServer.Answer
  ) async throws -> (verdicts: [LinkVerdict?], server: LoopbackServer) {
    let server = try LoopbackServer { method, path in
      guard path == "/robots.txt" else { return answer(method, path) }
      return robots.map { LoopbackServer.answer(200, body: $0) } ?? LoopbackServer.answer(404)
    }
    let asker = LinkAsker(try Curl(agent: "Handout/test"), pause: pause, asksPrivateHosts: true)
    let found = await asker.ask(paths.map(server.address))
    return (paths.map { found[server.address($0)] }, server)
  }

  private static func isKind(_ verdict: LinkVerdict?, _ kind: String) -> Bool {
    switch verdict {
    case .alive: kind == "alive"
    case .moved: kind == "moved"
    case .dead(let reason): kind == "dead \(reason.text)"
    case .blocked(let reason): kind == "blocked \(reason.text)"
    case .unclear(let reason): kind == "unclear \(reason.text)"
    case nil: false
    }
  }

  @Test("tells by each status whether an address is there")
  func statuses() async throws {
    let expected = [
      200: "alive", 204: "alive", 206: "alive", 301: "unclear 301", 304: "unclear 304", 400: "unclear 400",
      401: "blocked 401", 402: "blocked 402", 403: "blocked 403", 404: "dead 404", 405: "blocked 405",
      406: "blocked 406", 410: "dead 410", 418: "blocked 418", 429: "blocked 429", 451: "blocked 451",
      500: "unclear 500", 502: "unclear 502", 503: "blocked 503", 999: "blocked 999",
    ]
    let statuses = expected.keys.sorted()
    let (verdicts, server) = try await ask(statuses.map { "/\($0)" }) { _, path in
      LoopbackServer.answer(Int(path.dropFirst()) ?? 0)
    }
    for (status, verdict) in zip(statuses, verdicts) {
      #expect(Self.isKind(verdict, expected[status] ?? ""), "\(status): \(String(describing: verdict))")
    }
    #expect(server.questions.allSatisfy { $0.agent == "Handout/test" })
    #expect(server.questions.count { $0.path == "/robots.txt" } == 1)
    #expect(server.questions.filter { $0.path == "/200" }.map(\.method) == ["HEAD"])
    #expect(server.questions.filter { $0.path == "/404" }.map(\.method) == ["HEAD", "GET"])
  }

  @Test("believes the answer to GET where HEAD is not known")
  func get() async throws {
    let (verdicts, _) = try await ask(["/a", "/b"]) { method, path in
      method == "HEAD"
        ? LoopbackServer.answer(path == "/a" ? 405 : 404) : LoopbackServer.answer(200, body: "Text")
    }
    #expect(verdicts == [.alive, .alive])
  }

  @Test("follows where an address leads, and offers the new one where it leads there for good")
  func redirects() async throws {
    let (verdicts, server) = try await ask(
      ["/old", "/twice", "/short", "/mixed", "/gone", "/loop", "/mail", "/relative/x"]
    ) { _, path in
      switch path {
      case "/old": LoopbackServer.answer(301, "Location: /new")
      case "/twice": LoopbackServer.answer(308, "location: /old")
      case "/short": LoopbackServer.answer(302, "Location: /new")
      case "/mixed": LoopbackServer.answer(301, "Location: /short")
      case "/gone": LoopbackServer.answer(301, "Location: /nothing")
      case "/loop": LoopbackServer.answer(301, "Location: /loop")
      case "/mail": LoopbackServer.answer(301, "Location: mailto:a@example.org")
      case "/relative/x": LoopbackServer.answer(301, "Location: ../new?a=b#c")
      case "/new", "/new?a=b": LoopbackServer.answer(200)
      default: LoopbackServer.answer(404)
      }
    }
    #expect(verdicts[0] == .moved(to: server.address("/new")))
    #expect(verdicts[1] == .moved(to: server.address("/new")))
    #expect(verdicts[2] == .alive)
    #expect(verdicts[3] == .moved(to: server.address("/short")))
    #expect(Self.isKind(verdicts[4], "dead 404"))
    #expect(Self.isKind(verdicts[5], "unclear redirects"))
    #expect(Self.isKind(verdicts[6], "unclear redirects"))
    #expect(verdicts[7] == .moved(to: server.address("/new?a=b")))
    #expect(server.questions.count { $0.path == "/loop" } <= 6)
  }

  @Test("asks for nothing that robots.txt closes")
  func robots() async throws {
    let (verdicts, server) = try await ask(
      ["/open", "/closed/a"], robots: "User-agent: *\nDisallow: /closed/\n"
    ) {
      _, _ in LoopbackServer.answer(200)
    }
    #expect(verdicts[0] == .alive)
    #expect(Self.isKind(verdicts[1], "blocked robots"))
    #expect(!server.questions.contains { $0.path == "/closed/a" })
  }

  @Test("asks a host no more often than once in the pause")
  func pause() async throws {
    let start = ContinuousClock.now
    let (verdicts, server) = try await ask(["/a", "/b", "/c"], pause: .milliseconds(200)) { _, _ in
      LoopbackServer.answer(200)
    }
    #expect(verdicts == [.alive, .alive, .alive])
    #expect(server.questions.count == 4)
    #expect(ContinuousClock.now - start >= .milliseconds(600))
  }

  @Test("waits as long as a host wants, and leaves it where that is too long")
  func retryAfter() async throws {
    let start = ContinuousClock.now
    let (short, server) = try await ask(["/a"]) { _, _ in LoopbackServer.answer(429, "Retry-After: 1") }
    #expect(Self.isKind(short[0], "blocked 429"))
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(server.questions.count >= 3)
    for value in ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"] {
      let (long, other) = try await ask(["/a", "/b"]) { _, _ in
        LoopbackServer.answer(503, "Retry-After: \(value)")
      }
      #expect(long.allSatisfy { Self.isKind($0, "blocked 429") })
      #expect(other.questions.count == 2)
    }
  }

  @Test(
    "says nothing certain of what is no answer",
    arguments: ["", "rubbish\r\n\r\n", "HTTP/1.1 200 OK\r\nX: y"])
  func rubbish(answer: String) async throws {
    let (verdicts, _) = try await ask(["/a"]) { _, _ in answer.isEmpty ? nil : answer }
    guard case .unclear = verdicts[0] else {
      Issue.record("\(String(describing: verdicts[0]))")
      return
    }
  }

  @Test("tells a host that is not there from one that does not answer")
  func noAnswer() async throws {
    let asker = LinkAsker(try Curl(agent: "Handout/test"), pause: .zero, asksPrivateHosts: true)
    let found = await asker.ask(["http://127.0.0.1:1/a", "http://no-such-host.invalid/a"])
    #expect(Self.isKind(found["http://127.0.0.1:1/a"], "unclear refused"))
    #expect(Self.isKind(found["http://no-such-host.invalid/a"], "dead no-host"))
  }

  @Test(
    "never asks a machine that only its own network reaches",
    arguments: [
      "http://localhost/", "http://127.0.0.1/", "http://127.1/", "http://0x7f.0.0.1/", "http://2130706433/",
      "http://10.1.2.3/", "http://192.168.0.1/x", "http://172.20.0.1/",
      "http://169.254.169.254/latest/meta-data/",
      "http://[::1]/", "http://[fd00::1]/", "http://printer/", "http://printer.local/", "http://0.0.0.0:80/",
      "http://[::ffff:127.0.0.1]/", "http://localhost./",
    ])
  func privateHosts(address: String) async throws {
    let found = await LinkAsker(RefusingClient(), pause: .zero).ask([address])
    #expect(found[address] == .dead(.privateHost))
  }

  @Test("does not follow a public host to a private one")
  func privateTarget() async throws {
    let client = FixedClient(location: "http://169.254.169.254/latest/")
    #expect(
      await LinkAsker(client, pause: .zero).ask(["https://example.org/a"])["https://example.org/a"]
        == .dead(.privateHost))
  }

  @Test("takes an identifier that is resolved for one that is there")
  func identifiers() async throws {
    let client = FixedClient(location: "https://publisher.example/a")
    #expect(
      await LinkAsker(client, pause: .zero).ask(["https://doi.org/10.1000/x"])["https://doi.org/10.1000/x"]
        == .alive)
  }
}

/// Fails the test that asks.
private struct RefusingClient: WebClient {
  func ask(_ address: String, by method: WebMethod) async -> WebAnswer {
    Issue.record("asked for \(address)")
    return .failed(.other)
  }
}

/// Answers every question with the same redirect, but for robots.txt.
private struct FixedClient: WebClient {
  let location: String

  func ask(_ address: String, by method: WebMethod) async -> WebAnswer {
    guard method != .text else { return .answered(WebHeaders(status: 404), body: []) }
    #expect(!address.contains("169.254"))
    return .answered(WebHeaders(status: 302, fields: ["location": location]), body: [])
  }
}
