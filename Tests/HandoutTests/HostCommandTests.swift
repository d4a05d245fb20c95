import Foundation
import Testing

@Suite("handout host")
struct HostCommandTests {
  private static let site = [
    "Content/site.yml": "title: T\nbase-url: https://example.org\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n",
    "Content/b.md": "---\ntitle: B\ndescription: B.\ntemplate: page\naliases: [/old/, /a.html]\n---\nText.\n",
    "Templates/home.mustache": "h", "Templates/page.mustache": "p", "Templates/redirect.mustache": "r",
  ]

  private func run(_ arguments: [String], changes: [String: String] = [:]) throws -> CommandLine.Result {
    let line = try CommandLine(Self.site.merging(changes) { $1 })
    defer { line.remove() }
    return try line.run(["host"] + arguments)
  }

  @Test(
    "prints a configuration with the site's old addresses",
    arguments: [
      ("nginx", "location = \"/old\" { return 301 /b/; }"), ("caddy", "\"/old/\" /b/"),
      ("netlify", "from = \"/a.html\"\nto = \"/b/\""),
    ])
  func prints(host: String, part: String) throws {
    let result = try run([host])
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains(part), "\(result.output)")
    #expect(result.output.hasSuffix("\n") && !result.output.hasSuffix("\n\n"))
  }

  @Test("takes a folder, an address to listen at, and another host")
  func options() throws {
    let result = try run(
      [
        "nginx", "--root", "/srv/a b", "--listen", "127.0.0.1:8080", "--base-url",
        "https://other.example/sub/",
      ])
    #expect(result.output.contains("root \"/srv/a b\";"))
    #expect(result.output.contains("listen 127.0.0.1:8080;"))
    #expect(result.output.contains("server_name other.example;"))
    #expect(result.output.contains("return 301 /sub/b/;"))
  }

  @Test(
    "refuses what means something in a configuration",
    arguments: [
      ["nginx", "--root", "relative"], ["nginx", "--root", "/a;b"], ["caddy", "--listen", "a b"], ["apache"],
      [],
      ["nginx", "--base-url", "nonsense"], ["nginx", "--base-url", "https://a;b"],
      ["caddy", "--base-url", "https://$x"],
    ])
  func usage(arguments: [String]) throws { #expect(try run(arguments).status == 2) }

  @Test("prints nothing but the mistakes of a site that has some")
  func mistakes() throws {
    let result = try run(["nginx"], changes: ["Content/b.md": "---\ntitle: B\n---\n"])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.contains("[missing-key]"))
  }
}
