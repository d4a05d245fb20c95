import Rendering
import Site
import SiteTesting
import Testing

@Suite("Configurations of hosts")
struct HostingTests {
  private func hosted(
    _ redirects: [Redirect] = [], origin: String = "https://example.org", root: String = "/",
    policy: ContentSecurityPolicy = .init(), fingerprinted: [String] = []
  ) -> HostedSite {
    HostedSite(
      origin: origin, root: root, headers: ResponseHeaders(policy), redirects: redirects,
      fingerprinted: fingerprinted)
  }

  private func move(_ path: String, to target: String = "/new/") -> Redirect {
    Redirect(from: path, to: target)
  }

  private func server(_ listen: String? = nil) throws -> Server {
    try #require(Server(folder: "/var/www/site", listen: listen))
  }

  // MARK: The policy

  @Test("allow nothing that a site does not use")
  func policy() {
    #expect(
      ContentSecurityPolicy().header == """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; \
        connect-src 'none'; form-action 'none'; base-uri 'none'; upgrade-insecure-requests; frame-ancestors 'none'
        """)
    #expect(!ContentSecurityPolicy().meta.contains("frame-ancestors"))
  }

  @Test("allow what a site does use")
  func wider() {
    var policy = ContentSecurityPolicy()
    policy.formTargets = ["'self'", "https://forms.example"]
    policy.hasConnections = true
    policy.hasDataImages = true
    policy.hasDataFonts = true
    policy.isEncrypted = false
    #expect(
      policy.meta == """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; \
        manifest-src 'self'; connect-src 'self'; form-action 'self' https://forms.example; base-uri 'none'
        """)
  }

  @Test("allow sound and film of the site's own, and forms in templates, where there are some")
  func used() async {
    let header = { (files: [String: String]) in
      await HostedSite(TestSite(files).site).headers.policy.header
    }
    let plain = await header([:])
    #expect(!plain.contains("media-src") && plain.contains("form-action 'none'"))
    #expect(await header(["Public/talk.MP3": ""]).contains("; media-src 'self'; "))
    let film = TestSite.articleStart + "[film](film.mp4)\n"
    #expect(await header(["Content/film.mp4": ""]).contains("media-src") == false)
    #expect(await header(["Content/film.mp4": "", "Content/a.md": film]).contains("media-src 'self'"))
    let forms = [
      "<form action=\"{{site.root}}search/\">": "form-action 'self';",
      "<form action=\"https://find.example/q?a\">": "form-action 'self' https://find.example;",
      "<button formaction='https://example.org/q'>": "form-action 'self';", "<form>": "form-action 'none';",
      "<form action=\"https://a.example;script-src *\">": "form-action 'none';",
    ]
    for (form, policy) in forms {
      #expect(await header(["Templates/article.mustache": form]).contains(policy), "\(form)")
    }
  }

  @Test("let readers of feeds on other sites show pictures")
  func sharing() throws {
    let name = "Cross-Origin-Resource-Policy"
    #expect(
      try #require(hosted().nginx(try server())).contains("  add_header \(name) \"cross-origin\" always;\n"))
    #expect(try #require(hosted().caddy(try server())).contains("\t\t\(name) \"cross-origin\"\n"))
    #expect(hosted().headersFile.contains("\n  \(name): cross-origin\n"))
  }

  @Test("say where the files of a site with a path lie, and hide there what is not for readers")
  func path() throws {
    let hosted = hosted(root: "/sub/")
    let nginx = try #require(hosted.nginx(try server()))
    #expect(nginx.contains("# The files of Output lie in /var/www/site/sub.\n"))
    #expect(nginx.contains("\n  location = /sub/.handout { return 404; }\n"))
    #expect(
      try #require(hosted.caddy(try server())).contains("# The files of Output lie in /var/www/site/sub.\n"))
  }

  @Test("send the origin with a form of the same host only, and ask for TLS only where there is TLS")
  func headers() {
    var policy = ContentSecurityPolicy()
    let value = { (name: String) in
      ResponseHeaders(policy).everywhere.first { $0.name == name }?.value
    }
    #expect(value("Referrer-Policy") == "no-referrer")
    #expect(value("Strict-Transport-Security") == "max-age=31536000")
    policy.formTargets = ["'self'"]
    policy.isEncrypted = false
    #expect(value("Referrer-Policy") == "same-origin")
    #expect(value("Strict-Transport-Security") == nil)
  }

  @Test("hold header values that no format reads as anything else")
  func values() {
    for header in ResponseHeaders(.init()).everywhere {
      #expect(header.value.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"\"\\${}`".utf8.contains($0) })
      #expect(
        header.name.utf8.count + header.value.utf8.count < 1_990, "Cloudflare reads lines of 2,000 letters")
    }
  }

  // MARK: _headers and _redirects

  @Test("give every response the headers, and files with fingerprints a year")
  func headersFile() {
    let text = hosted(root: "/sub/", fingerprinted: ["style.h12345678.css", "é.h12345678.css"]).headersFile
    #expect(text.contains("\n/*\n  Content-Security-Policy: default-src 'none'; "))
    #expect(
      text.hasSuffix(
        """

        /sub/style.h12345678.css
          Cache-Control: public, max-age=31536000, immutable
        /sub/%C3%A9.h12345678.css
          Cache-Control: public, max-age=31536000, immutable

        """))
    #expect(text.components(of: "Cache-Control") == 2)
  }

  @Test("stay below the limits of Cloudflare Pages")
  func limits() {
    let files = (0..<200).map { "\($0).h12345678.css" }
    let text = hosted(fingerprinted: files).headersFile
    #expect(text.split(separator: "\n").count { $0.hasPrefix("/") } == 100)
    let short = (0..<3_000).map { move("/\($0)/") }
    #expect(hosted(short).redirectsFile.split(separator: "\n").count == 2_001)
    let long = (0..<3_000).map { move("/\($0)\(String(repeating: "é", count: 90))/") }
    #expect((90_000...100_000).contains(hosted(long).redirectsFile.utf8.count))
  }

  @Test("have no file of redirects where there are none")
  func none() { #expect(hosted().redirectsFile.isEmpty) }

  /// Old addresses with everything that means something somewhere, and how `_redirects` and `netlify.toml` write them.
  private static let nasty = [
    ("/old/", "/old/"), ("/a b/", "/a%20b/"), ("/é/", "/%C3%A9/"), ("/a\"b'c`/", "/a%22b%27c%60/"),
    ("/a;b{c}d$uri/", "/a%3Bb%7Bc%7Dd%24uri/"), ("/*/:splat/", "/%2A/%3Asplat/"),
    ("/a#b?c&d=e/", "/a%23b%3Fc%26d%3De/"), ("/{$HOME}/", "/%7B%24HOME%7D/"), ("/~a/", "/~a/"),
    ("/100%/", "/100%25/"),
    ("/a\u{2028}b/", "/a%E2%80%A8b/"), ("/{http.request.host}/", "/%7Bhttp.request.host%7D/"),
  ]

  @Test("write old addresses so that they mean nothing but themselves", arguments: nasty)
  func escapes(path: String, encoded: String) throws {
    let redirect = move(path, to: path)
    let site = hosted([redirect])
    #expect(site.redirectsFile.hasSuffix("\n\(encoded) \(encoded) 301\n"))
    #expect(site.netlify.contains("from = \"\(encoded)\"\nto = \"\(encoded)\"\n"))

    let quoted = "\"\(path.replacing("\"", with: "\\\""))\""
    let nginx = try #require(site.nginx(try server()))
    let bare = try #require(hosted().nginx(try server()))
    #expect(nginx.contains("\n  location = \(quoted) { return 301 \(encoded); }\n"))
    #expect(
      nginx.split(separator: "\n").count == bare.split(separator: "\n").count + 1)

    let caddy = try #require(site.caddy(try server()))
    // Caddy replaces what stands in braces, and reads a key that starts with a tilde as a regular expression.
    let hasBraces = path.contains("{") || path.contains("}")
    let key = hasBraces ? "\"~^\(path.map(pattern).joined())$\"" : quoted
    #expect(caddy.contains("\n\t\t\(key) \(encoded)\n"))
    #expect(!hasBraces || !caddy.contains(path))
  }

  private func pattern(_ letter: Character) -> String {
    letter.isLetter || letter.isNumber || "/-_~".contains(letter)
      ? String(letter) : "\\x" + (letter.asciiValue.map { String($0, radix: 16) } ?? "")
  }

  @Test(
    "never see old addresses that no configuration can be trusted with",
    arguments: [
      "", "old", "/a\nb/", "/a\rb/", "/a\u{0}b/", "/a\\b/", "/a\u{7F}/",
      "/" + String(repeating: "a", count: 1_000),
      "/a\tb/",
    ])
  func refused(path: String) { #expect(throws: AliasProblem.self) { try Redirect.path(ofAlias: path) } }

  // MARK: Servers

  @Test(
    "refuse folders and addresses that mean something in a configuration",
    arguments: [
      ("var/www", nil), ("/a\"b", nil), ("/a;b", nil), ("/a$b", nil), ("/a{b", nil), ("/a\nb", nil),
      ("/a\\b", nil),
      ("/a", "80; x"), ("/a", ""), ("/a", "a b"), ("/a", "$x"),
    ] as [(String, String?)])
  func servers(folder: String, listen: String?) { #expect(Server(folder: folder, listen: listen) == nil) }

  @Test(
    "are not made for hosts that mean something there",
    arguments: [
      "https://a;b", "https://$host", "https://", "https://a'b", "", "https://user@a", "https://a{b",
    ])
  func hosts(origin: String) throws {
    #expect(hosted(origin: origin).nginx(try server()) == nil)
    #expect(hosted(origin: origin).caddy(try server()) == nil)
  }

  @Test("for nginx: TLS and a redirect to it, or plain HTTP where that is asked for")
  func nginx() throws {
    let site = hosted(root: "/sub/")
    let text = try #require(site.nginx(try server()))
    #expect(text.contains("return 301 https://example.org$request_uri;"))
    #expect(text.contains("listen 443 ssl http2;"))
    #expect(text.contains("error_page 404 /sub/404.html;"))
    let plain = try #require(site.nginx(try server("127.0.0.1:8080")))
    #expect(plain.contains("\n  listen 127.0.0.1:8080;\n"))
    #expect(!plain.contains("ssl"))
    let unencrypted = try #require(hosted(origin: "http://example.org:8080").nginx(try server()))
    #expect(unencrypted.contains("listen 80;") && unencrypted.contains("server_name example.org;"))
  }

  @Test("for nginx: one list of headers, which no other block takes away")
  func inheritance() throws {
    let text = try #require(hosted().nginx(try server()))
    #expect(text.components(of: "add_header Content-Security-Policy") == 1)
    let blocks = text.split(separator: "\n").filter { $0.hasPrefix("  location") }
    #expect(!blocks.isEmpty && blocks.allSatisfy { !$0.contains("add_header") })
  }

  @Test("for Caddy: all headers for errors, too, which lose those of the site")
  func errors() throws {
    let text = try #require(hosted().caddy(try server()))
    let parts = text.split(separator: "handle_errors", maxSplits: 1).map(String.init)
    for header in ResponseHeaders(.init()).everywhere {
      #expect(parts.map { $0.components(of: "\t\(header.name) \"\(header.value)\"\n") } == [1, 1])
    }
  }

  @Test("for Caddy: the host by its name, or plain HTTP where that is asked for")
  func caddy() throws {
    #expect(try #require(hosted().caddy(try server())).contains("\nexample.org {\n"))
    #expect(
      try #require(hosted().caddy(try server("127.0.0.1:8080"))).contains("\nhttp://127.0.0.1:8080 {\n"))
    #expect(
      try #require(hosted(origin: "http://a.example").caddy(try server())).contains("\nhttp://a.example {\n"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
