import Preview
import Testing

@Suite("A preview answers")
struct RespondingTests {
  @Test(
    "to the names of this machine only",
    arguments: [
      ("localhost", 200), ("LocalHost:8000", 200), ("127.0.0.1", 200), ("127.0.0.1:1", 200), ("[::1]", 200),
      ("[::1]:65535", 200),
      ("", 403), ("evil.example", 403), ("evil.example:8000", 403), ("localhost.evil.example", 403),
      ("localhost:8000.evil.example", 403), ("evil.example@localhost", 403), ("localhost@evil.example", 403),
      ("127.0.0.1.evil.example", 403), ("127.0.0.2", 403), ("0.0.0.0", 403), ("2130706433", 403),
      ("0x7f.1", 403), ("::1", 403), ("[::1", 403), ("[::1]x", 403), ("[::ffff:127.0.0.1]", 403),
      ("localhost:", 403), ("localhost:80a", 403), ("localhost:123456", 403), ("localhost:1:2", 403),
      (" localhost", 403), ("localhost, evil.example", 403), ("localhost/", 403), ("localhost.", 403),
    ])
  func host(host: String, status: Int) async throws {
    let responder = Responder(try await TemporarySite().snapshot())
    for target in [
      "/sub/", "/.handout/changes", "/.handout/state/sub/", "/.handout/problems", "/.handout/preview.js",
    ] {
      let request = PreviewRequest("GET", target, hosts: [host])
      #expect(responder.respond(to: request).status == status, "\(target)")
    }
  }

  @Test(
    "only if there is one Host header",
    arguments: [[], ["localhost", "localhost"], ["localhost", "evil.example"]])
  func hosts(hosts: [String]) async throws {
    let responder = Responder(try await TemporarySite().snapshot())
    #expect(responder.respond(to: PreviewRequest("GET", "/sub/", hosts: hosts)).status == 400)
  }

  @Test(
    "to GET and HEAD only", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""])
  func method(method: String) async throws {
    let response = Responder(try await TemporarySite().snapshot())
      .respond(to: PreviewRequest(method, "/sub/", hosts: ["localhost"]))
    #expect(response.status == 405)
    #expect(response["allow"] == "GET, HEAD")
  }

  @Test("to HEAD as to GET")
  func head() async throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    let responder = Responder(try await site.snapshot())
    for target in ["/sub/", "/sub/style.css", "/sub/nothing/", "/sub/a", "/.handout/preview.js"] {
      #expect(
        responder.respond(to: PreviewRequest("HEAD", target, hosts: ["localhost"]))
          == responder.respond(to: PreviewRequest("GET", target, hosts: ["localhost"])))
    }
  }

  @Test(
    "with what a static host shows, and its type",
    arguments: [
      ("/sub/", 200, "text/html; charset=utf-8"), ("/sub/a/b/", 200, "text/html; charset=utf-8"),
      ("/sub/a/b/index.html", 200, "text/html; charset=utf-8"),
      ("/sub/?q=../x#y", 200, "text/html; charset=utf-8"),
      ("/sub/old/", 200, "text/html; charset=utf-8"), ("/sub/plain.html", 200, "text/html; charset=utf-8"),
      ("/sub/a/%C3%BCn%c3%af%20code/", 200, "text/html; charset=utf-8"),
      ("/sub/style.css", 200, "text/css; charset=utf-8"), ("/sub/a/c.svg", 200, "image/svg+xml"),
      ("/sub/data.weird", 200, "application/octet-stream"),
      ("/sub/404.html", 200, "text/html; charset=utf-8"),
      ("/.handout/preview.js", 200, "text/javascript; charset=utf-8"),
      ("/.handout/preview.css", 200, "text/css; charset=utf-8"),
      ("/.handout/problems", 200, "text/html; charset=utf-8"),
      ("/.handout/changes", 200, "text/event-stream"),
      ("/.handout/state/sub/", 200, "text/plain; charset=utf-8"),
      ("/sub/nothing/", 404, "text/html; charset=utf-8"),
      ("/sub/nothing.png", 404, "text/html; charset=utf-8"),
      ("/a/b/", 404, "text/html; charset=utf-8"), ("/sub/draft/", 404, "text/html; charset=utf-8"),
      ("/.handout/state", 404, "text/html; charset=utf-8"), ("/.handout", 404, "text/html; charset=utf-8"),
      ("http://localhost/sub/", 400, "text/plain; charset=utf-8"), ("*", 400, "text/plain; charset=utf-8"),
      ("", 400, "text/plain; charset=utf-8"), ("/%", 400, "text/plain; charset=utf-8"),
      ("/%4", 400, "text/plain; charset=utf-8"), ("/%zz/", 400, "text/plain; charset=utf-8"),
    ])
  func types(target: String, status: Int, type: String) async throws {
    let site = try TemporarySite()
    defer { withExtendedLifetime(site) {} }
    let response = Responder(try await site.snapshot())
      .respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
    #expect(response.status == status)
    #expect(response["content-type"] == type)
  }

  @Test(
    "with the page for what does not exist, in the language of the address",
    arguments: [
      ("/sub/none/", "Nothing here"), ("/sub/es/nada/", "Nada aquí"),
      ("/sub/a/none/", "Nothing here"), ("/sub/esto/", "Nothing here"),
    ])
  func notFound(target: String, title: String) async throws {
    let site = try TemporarySite([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org/sub/\nlanguages: {en: English, es: Español}\nchecks: {missing-review: off, untranslated: off}\n",
      "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\n",
      "Content/es/404.md": "---\ntitle: Nada aquí\ndescription: N.\n---\n",
      "Public/a/404.html": "<body>not of the site",
    ])
    let response = Responder(try await site.snapshot())
      .respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
    #expect(response.text.contains(title), "\(response.status)")
  }

  @Test("with sound, film and captions as such, and with a large file without reading it")
  func media() async throws {
    let types = [
      "a.mp3": "audio/mpeg", "a.M4A": "audio/mp4", "a.opus": "audio/ogg", "a.mp4": "video/mp4",
      "a.ogv": "video/ogg", "a.vtt": "text/vtt; charset=utf-8",
    ]
    let site = try TemporarySite(
      Dictionary(uniqueKeysWithValues: types.keys.map { ("Public/\($0)", "x") }))
    try site.write(String(repeating: "x", count: 1 << 20), to: "Public/large.mp4")
    let responder = Responder(try await site.snapshot())
    for (name, type) in types {
      let response = responder.respond(to: PreviewRequest("GET", "/sub/" + name, hosts: ["localhost"]))
      #expect(response["content-type"] == type && response.body == .bytes([UInt8(ascii: "x")]), "\(name)")
    }
    let large = responder.respond(to: PreviewRequest("GET", "/sub/large.mp4", hosts: ["localhost"]))
    #expect(large["content-type"] == "video/mp4" && large.body == .file(site.path("Public/large.mp4")))
  }

  @Test(
    "with the way to a folder's page",
    arguments: [
      ("/", "/sub/"), ("/sub", "/sub/"), ("/sub/a", "/sub/a/"), ("/sub/a/b?q=1", "/sub/a/b/?q=1"),
      ("/sub/a/%C3%BCn%C3%AF%20code", "/sub/a/%C3%BCn%C3%AF%20code/"),
    ])
  func redirects(target: String, location: String) async throws {
    let response = Responder(try await TemporarySite().snapshot())
      .respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
    #expect(response.status == 302)
    #expect(response["location"] == location)
  }

  @Test("with old addresses that lead to the preview, not to the published site")
  func aliases() async throws {
    let snapshot = try await TemporarySite().snapshot(origin: "http://127.0.0.1:8000")
    let response = Responder(snapshot).respond(to: PreviewRequest("GET", "/sub/old/", hosts: ["localhost"]))
    #expect(response.text.hasPrefix("http://127.0.0.1:8000/sub/a/b/"))
  }

  /// Every way of writing a path that leads out, for a file that is there.
  static let traversals: [String] = {
    let dots = ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "..;", "%c0%ae%c0%ae", "%uff0e%uff0e"]
    let slashes = ["/", "%2f", "%2F", "%5c", "\\", "%252f", "%c0%af", "//", "/./"]
    let names = ["secret.txt", "Content/index.md", "Templates/home.mustache", "etc/passwd"]
    var paths = [
      "//etc/passwd", "/sub//etc/passwd", "/etc/passwd", "/sub/style.css%00.html", "/sub/\0", "/sub/%ff",
    ]
    for dots in dots {
      for slash in slashes {
        for name in names {
          paths.append("/\(dots)\(slash)\(name)")
          paths.append("/sub/\(dots)\(slash)\(name)")
          paths.append("/sub/a/\(dots)\(slash)\(dots)\(slash)\(name)")
        }
      }
    }
    return paths
  }()

  @Test("with nothing outside the site", arguments: [true, false])
  func traversal(hasVersion: Bool) async throws {
    let site = try TemporarySite(["secret.txt": "secret", "Output/secret.txt": "secret"])
    defer { withExtendedLifetime(site) {} }
    let snapshot = try await site.snapshot()
    let responder = Responder(hasVersion ? snapshot : Snapshot(nil))
    for target in Self.traversals {
      let response = responder.respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
      #expect([400, 404, 500].contains(response.status), "\(target)")
      #expect(!response.text.contains("secret") && !response.text.contains("root:"), "\(target)")
    }
  }

  @Test("with the page for missing addresses in the language of the folder")
  func languages() async throws {
    let start = "---\ntitle: Nada\ndescription: N.\n---\n"
    let site = try TemporarySite([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org/sub/\nlanguages: {en: English, es: Español, fr: Français}\nchecks: {missing-review: off}\n",
      "Content/es/index.md": start, "Content/es/404.md": start, "Content/fr/index.md": start,
    ])
    let responder = Responder(try await site.snapshot())
    for (target, title) in [
      ("/sub/es/no/", "Nada"), ("/sub/no/es/", "Nothing here"), ("/sub/fr/no/", "Nothing here"),
      ("/sub/es/no/more/", "Nada"),
    ] {
      let response = responder.respond(to: PreviewRequest("GET", target, hosts: ["localhost"]))
      #expect(response.status == 404 && response.text.contains("<body>\(title)"), "\(target)")
    }
  }

  @Test("with nothing outside the site, where a folder has become a symbolic link since")
  func link() async throws {
    // A drawing is made anew on its way to readers.
    let site = try TemporarySite(["elsewhere/c.svg": "secret"])
    let responder = Responder(try await site.snapshot())
    site.remove("Content/a")
    #expect(symlinkat("../elsewhere", site.path("Content/a")))
    let response = responder.respond(to: PreviewRequest("GET", "/sub/a/c.svg", hosts: ["localhost"]))
    #expect(response.status == 404)
    #expect(!response.text.contains("secret"))
  }
}
