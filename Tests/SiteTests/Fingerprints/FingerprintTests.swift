import Diagnostics
import Digest
import Site
import Publishing
import SiteTesting
import TestSupport
import Testing
import Text

@Suite("Files with fingerprints")
struct FingerprintTests {
  private static let template = """
    <head>
    <link rel="stylesheet" href="{{site.root}}css/style.css">
    <link rel="icon" href="{{site.root}}icon.svg">
    <script src='{{site.root}}js/quiz.js' defer></script>
    </head>
    """
  private static let files = [
    "Templates/home.mustache": template,
    "Public/css/style.css": "@import 'more.css';\nbody { background: url(../img/a.png) }",
    "Public/css/more.css": "@font-face { src: url(\"/fonts/f.woff2?v=2#x\") format('woff2') }",
    "Public/img/a.png": "png", "Public/fonts/f.woff2": "font", "Public/js/quiz.js": "go()",
    "Public/icon.svg": "<svg/>", "Public/robots.txt": "User-agent: *",
  ]

  private func site(_ changes: [String: String] = [:], preview: Bool = false) -> TestSite {
    var site = TestSite(Self.files.merging(changes) { $1 })
    site.options.isPreview = preview
    return site
  }

  private func home(_ site: TestSite) async throws -> String { try await site.pages()["index.html"] ?? "" }

  /// The fingerprinted path of a file, found by what its path starts with.
  private func path(_ start: String, in site: Site) -> String {
    site.fingerprintedFiles.map(\.path).first { $0.hasPrefix(start + ".h") } ?? "none"
  }

  private func text(_ start: String, in site: Site) -> String {
    site.fingerprintedFiles.first { $0.path.hasPrefix(start + ".h") }
      .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  private func compact(_ style: String) -> String {
    String(decoding: CompactStylesheet.compact(Array(style.utf8)), as: UTF8.self)
  }

  @Test("have the start of their digest in their names, and pages name it with the whole digest")
  func names() async throws {
    let test = site()
    let site = await test.site
    #expect(await site.check() == [])
    let script = SHA256.digest(of: "go()")
    #expect(path("js/quiz", in: site) == "js/quiz.h\(script.hexadecimal.prefix(8)).js")
    let style = try #require(site.fingerprintedFiles.first { $0.path.hasPrefix("css/style.h") })
    let digest = SHA256.digest(of: style.bytes)
    #expect(style.path == "css/style.h\(digest.hexadecimal.prefix(8)).css")
    let page = try await home(test)
    #expect(
      page.contains("<link rel=\"stylesheet\" href=\"/\(style.path)\" integrity=\"sha256-\(digest.base64)\">")
    )
    #expect(
      page.contains(
        "<script src='/js/quiz.h\(script.hexadecimal.prefix(8)).js' integrity=\"sha256-\(script.base64)\" defer>"
      ))
    #expect(page.contains("<link rel=\"icon\" href=\"/icon.svg\">"))
  }

  @Test("stand in stylesheets under their new names, in whatever way they are named there")
  func stylesheets() async {
    let site = await site().site
    let more = path("css/more", in: site)
    #expect(
      text("css/style", in: site).hasPrefix(
        "@import '\(more.dropFirst(4))';body{background:url(../img/a.h"))
    #expect(
      text("css/more", in: site)
        == "@font-face{src:url(\"/\(path("fonts/f", in: site))?v=2#x\") format('woff2')}")
  }

  @Test("are published once, but images under their own names, too")
  func once() async {
    let site = await site().site
    #expect(Set(site.copiedFiles) == ["icon.svg", "robots.txt"])
    let plain = Set(site.fingerprintedFiles.map(\.path)).filter { !$0.contains(".h") }
    #expect(plain == ["img/a.png"])
    #expect(site.fingerprintedFiles.count == 6)
  }

  @Test(
    "keep their own names where something may name them that is not rewritten",
    arguments: [
      (["Content/a.md": TestSite.articleStart + "[code](/js/quiz.js)\n"], "js/quiz.js"),
      (
        [
          "Public/js/other.js": "import './more.js'", "Public/js/more.js": "1",
          "Templates/home.mustache": "<script src=\"{{site.root}}js/more.js\"></script>",
        ], "js/more.js"
      ),
      (["Public/demo.html": "<link rel=stylesheet href=/css/style.css>"], "css/style.css"),
      (["Content/site.yml": "title: T\nbase-url: https://example.org\nraw-html: true\n"], "css/more.css"),
    ])
  func kept(changes: [String: String], path: String) async {
    let site = await site(changes).site
    #expect(await site.check() == [])
    #expect(site.fingerprintedFiles.map(\.path).contains(path))
  }

  @Test(
    "change whenever anything changes that they are made of",
    arguments: [
      ("Public/img/a.png", ["img/a", "css/style"], ["css/more", "js/quiz"]),
      ("Public/fonts/f.woff2", ["fonts/f", "css/more", "css/style"], ["img/a"]),
      ("Public/css/more.css", ["css/more", "css/style"], ["fonts/f"]),
      ("Public/js/quiz.js", ["js/quiz"], ["css/style", "css/more"]),
    ])
  func changes(file: String, changed: [String], same: [String]) async throws {
    let (old, new) = (site(), site([file: (Self.files[file] ?? "") + " a{}"]))
    let (before, after) = (await old.site, await new.site)
    for name in changed { #expect(path(name, in: before) != path(name, in: after), "\(name)") }
    for name in same { #expect(path(name, in: before) == path(name, in: after), "\(name)") }
    #expect(try await home(old) != home(new))
  }

  @Test("come out the same each time")
  func same() async throws {
    let (first, second) = (await site().site, await site().site)
    #expect(first.fingerprintedFiles == second.fingerprintedFiles)
  }

  @Test("are not used in the preview, where names and files stay as they are")
  func preview() async throws {
    let test = site(preview: true)
    #expect(try await home(test) == Self.template.replacing("{{site.root}}", with: "/"))
    #expect(await test.site.fingerprintedFiles == [])
    #expect(await test.site.copiedFiles.count == 7)
  }

  @Test("follow the path of the front page, and names that need encoding")
  func subfolder() async throws {
    let test = site([
      "Content/site.yml": "title: T\nbase-url: https://example.org/sub/\n",
      "Templates/home.mustache": "<link rel=\"stylesheet\" href=\"{{site.root}}%C3%A9%20t%27.css\">",
      "Public/é t'.css": "a { b: url(/sub/img/a.png) url(/elsewhere.png) }",
    ])
    let site = await test.site
    #expect(await site.check() == [])
    let style = path("é t'", in: site)
    #expect(try await home(test).contains("href=\"/sub/%C3%A9%20t%27\(style.dropFirst(4))\" integrity="))
    #expect(text("é t'", in: site) == "a{b:url(/sub/\(path("img/a", in: site))) url(/elsewhere.png)}")
  }

  @Test(
    "leave everything alone that is no file of Public",
    arguments: [
      "a { b: url(data:image/svg+xml,%3Csvg%20fill='url(%23a)'/%3E) }", "a { b: url(\"data:x,url(b.png)\") }",
      "a { b: url(#id) url(https://o.example/a.png) url(//o.example/a.png) url() }",
      "/*! url(missing.png) */", "a { b: url(a\\ b.png) }", "@import url(https://o.example/a.css);",
      "a { b: url(../guide/cup.svg) }", "url(", "@import", "a { content: 'x' }",
    ])
  func untouched(style: String) async {
    let site = await site(["Public/css/style.css": style, "Content/guide/cup.svg": "<svg/>"]).site
    #expect(await site.check().filter { !["unpublished-file", "third-party"].contains($0.check.code) } == [])
    #expect(text("css/style", in: site) == compact(style))
  }

  @Test(
    "are missed where they are named",
    arguments: [
      "a { b: url(«../img/b.png») }", "@import '«more.cs»';", "a { b: url(\"«/img/b.png»?x\") }",
    ])
  func missing(marked: String) async {
    let marked = MarkedText(marked)
    let site = await site(["Public/css/style.css": marked.text.replacing("?x", with: "")]).site
    #expect(
      await site.check().map(\.short) == marked.places.map { "Public/css/style.css:\($0) missing-file" })
    #expect(await site.check().allSatisfy { $0.fix?.hasPrefix("did you mean") == true })
  }

  @Test(
    "are missed in templates, at their place, and only where a file is meant",
    arguments: [
      "<link rel=\"stylesheet\" href=\"{{site.root}}«css/styles.css»\">", "{{site.root}}«js/quiz.jss»",
      "<p>\n<img src={{ site.root }}«icon.png»>", "{{site.root}}«a.woff2»'",
      "<a href=\"{{site.root}}help/\">{{site.root}}x {{site.root}}{{page.title}}.css {{site.root}}a{{page.title}}.css",
      "{{#page}}{{site.root}}{{/page}}a.css", "{{site.root}}feed.xml {{site.root}}",
    ])
  func missingInTemplates(marked: String) async {
    let marked = MarkedText(
      marked.replacing(".jss", with: ".js").replacing("quiz.js»", with: "quiz2.js»") + " ")
    let found = await site(["Templates/home.mustache": marked.text]).site.check()
    #expect(found.map(\.short) == marked.places.map { "Templates/home.mustache:\($0) missing-file" })
  }

  @Test("get the attribute integrity where browsers look at it, and nowhere else")
  func integrity() async throws {
    let test = site([
      "Templates/home.mustache": """
      <a href="{{site.root}}css/style.css">a</a>
      <link {{#page.isHome}}rel="stylesheet"{{/page.isHome}} href="{{site.root}}css/style.css">
      <link rel="preload" as="font" href="{{site.root}}fonts/f.woff2" crossorigin>
      <link rel=stylesheet href={{site.root}}css/style.css>
      """
    ])
    let lines = try await home(test).split(separator: "\n")
    #expect(lines.map { $0.contains(".h") } == [true, true, true, true])
    #expect(lines.map { $0.contains("integrity=") } == [false, true, false, false])
  }

  @Test(
    "cannot be made for stylesheets that import one another",
    arguments: [
      ["style.css": "@import '«style.css»';"],
      ["style.css": "@import 'b.css';", "b.css": "@import '«style.css»';"],
      ["style.css": "@import 'b.css';", "b.css": "@import 'c.css';", "c.css": "@import '«b.css»';"],
    ])
  func cycles(sheets: [String: String]) async {
    var changes: [String: String] = [:]
    var places: [String] = []
    for (name, text) in sheets {
      let marked = MarkedText(text)
      changes["Public/css/\(name)"] = marked.text
      places += marked.places.map { "Public/css/\(name):\($0) stylesheet-cycle" }
    }
    #expect(await site(changes).site.check().map(\.short) == places)
  }

  @Test("end where too many stylesheets import one another in a row")
  func chain() async {
    var changes: [String: String] = [:]
    for index in 0..<200 { changes["Public/c\(index).css"] = "@import 'c\(index + 1).css';" }
    changes["Public/c200.css"] = ""
    changes["Templates/home.mustache"] = "<link href=\"{{site.root}}c0.css\">"
    #expect(await site(changes).site.check().map(\.check) == [.stylesheetCycle])
  }

  @Test("survive any stylesheet and any template")
  func anyBytes() async throws {
    let pieces = [
      "url(", ")", "\"", "'", "/*", "*/", "@import", " ", "\n", "\\", "../", "/", "img/a.png", "more.css",
      "{{site.root}}", "{{", "}}",
      "#", "?", "<link href=\"", "é", ";", "{", "}", "%20",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<Effort.cases(300, usually: 100) {
      let text = (0..<14).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let template = text + "{{site.root}}css/style.css\""
      let site = await site(["Public/css/style.css": text, "Templates/section.mustache": template]).site
      #expect(
        site.fingerprintedFiles
          == (await self.site(["Public/css/style.css": text, "Templates/section.mustache": template]).site
            .fingerprintedFiles))
    }
  }

  @Test("are claimed like every other file")
  func claims() async {
    let digest = SHA256.digest(of: "go()").hexadecimal.prefix(8)
    let found = await site(["Public/js/quiz.h\(digest).js": "mine"]).site.check()
    #expect(found.map(\.check) == [.sameAddress])
  }
}

extension Site {
  /// The files of Public that are published with a fingerprint, and those of them that keep their own names as well.
  fileprivate var fingerprintedFiles: [PublicFile] {
    publicOutputs.compactMap { output in
      rewrittenBytes(of: output).map { PublicFile(path: output.path, bytes: $0) }
    }
  }

  /// The paths of those that are published as they are.
  fileprivate var copiedFiles: [String] {
    publicOutputs.filter { rewrittenBytes(of: $0) == nil }.map(\.path)
  }

  private var publicOutputs: [Output] {
    outputs.filter { $0.kind == .publicFile || $0.kind == .fingerprintedFile }.sorted { $0.path < $1.path }
  }
}

/// A file of Public as it is published.
private struct PublicFile: Equatable {
  let path: String
  let bytes: [UInt8]
}
