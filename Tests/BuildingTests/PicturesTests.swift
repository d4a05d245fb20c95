import Building
import Diagnostics
import Files
import Page
import Site
import TestSupport
import Testing

@Suite("The pictures of a published site")
struct PublishedPicturesTests {
  /// A PNG of 40 by 30 pixels.
  private static func png(_ more: [UInt8] = []) -> [UInt8] {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    return start + [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0, 0, 0, 0, 0] + more + [0, 0, 0, 0] + "IEND".utf8
      + [0, 0, 0, 0]
  }

  private static let text: [UInt8] = [0, 0, 0, 9] + "tEXtGPS 51.5N".utf8 + [0, 0, 0, 0]

  private static let start = "---\ntitle: T\ndescription: D.\ntemplate: page\n---\n"

  private func site(_ page: String, template: String = "{{{page.introduction}}}", settings: String = "")
    throws
    -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: T\nbase-url: https://example.org/sub\nraw-html: true\n" + settings, to: "Content/site.yml")
    try folder.write("---\ntitle: Home\ndescription: H.\n---\n", to: "Content/index.md")
    try folder.write(Self.start + page, to: "Content/a/b.md")
    try folder.write("home", to: "Templates/home.mustache")
    try folder.write(template, to: "Templates/page.mustache")
    return folder
  }

  @discardableResult
  private func build(_ folder: TemporaryFolder, usesCache: Bool = false) async throws -> [String] {
    let today = try #require(Day(iso: "2026-11-23"))
    let outcome = try await Build(
      folder: folder.path, output: folder.output, options: .init(today: today), isStrict: false,
      usesCache: usesCache
    ).run()
    return switch outcome {
    case .published(let success): success.warnings.map(\.check.code)
    case .refused(let diagnostics): ["refused"] + diagnostics.map(\.check.code)
    }
  }

  private func page(_ folder: TemporaryFolder) throws -> String {
    String(decoding: try FileReader.bytes(of: folder.output + "/a/b/index.html"), as: UTF8.self)
  }

  @Test("tell readers nothing of the photographer, in Content and in Public")
  func cleaned() async throws {
    let folder = try site(
      "![A cup](cup one.png)\n".replacing("cup one", with: "cup"),
      template: "<img src=\"/logo.png\" alt=\"L\">{{{page.introduction}}}")
    try folder.write(bytes: Self.png(Self.text), to: "Content/a/cup.png")
    try folder.write(bytes: Self.png(Self.text), to: "Public/logo.png")
    try folder.write(bytes: Self.png(), to: "Public/plain.png")
    #expect(try await build(folder) == [])
    for path in ["a/cup.png", "logo.png", "plain.png"] {
      #expect(try FileReader.bytes(of: folder.output + "/" + path) == Self.png(), "\(path)")
    }
  }

  @Test("have their width and height on the page, wherever it gets them from")
  func sizes() async throws {
    let folder = try site(
      """
      ![A cup](cup.png "Title") ![Other](/logo.svg) ![Own](cup.png) <img src="cup.png" width="7" alt="W"> ![Gone](gone.gif)

      <script>"<img src='/sub/a/cup.png'>"</script>
      """, template: "<img alt=\"L\" src=\"{{site.root}}logo.svg?x\">{{{page.introduction}}}",
      settings: "checks: {'*': warning}\n")
    try folder.write(bytes: Self.png(), to: "Content/a/cup.png")
    try folder.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 6'/>", to: "Public/logo.svg")
    _ = try await build(folder)
    let page = try page(folder)
    #expect(page.contains("<img width=\"40\" height=\"30\" src=\"/sub/a/cup.png\" alt=\"A cup\""), "\(page)")
    #expect(page.contains("<img width=\"5\" height=\"6\" src=\"/sub/logo.svg\" alt=\"Other\""), "\(page)")
    #expect(page.contains("<img width=\"5\" height=\"6\" alt=\"L\""), "\(page)")
    #expect(!page.contains("height=\"30\" src=\"/sub/a/cup.png\" width"), "\(page)")
    #expect(!page.contains("'<img width"), "\(page)")
  }

  @Test("are published again when they change, with the pages that show them")
  func changes() async throws {
    let folder = try site("![A cup](cup.png)\n")
    try folder.write(bytes: Self.png(Self.text), to: "Content/a/cup.png")
    try await build(folder, usesCache: true)
    try await build(folder, usesCache: true)
    var other = Self.png(Self.text)
    other[19] = 80
    try folder.write(bytes: other, to: "Content/a/cup.png")
    try await build(folder, usesCache: true)
    #expect(try page(folder).contains("width=\"80\""))
    #expect(try FileReader.bytes(of: folder.output + "/a/cup.png").count == Self.png().count)
    let remembered = try FileReader.bytes(of: folder.output + "/a/b/index.html")
    folder.remove("Output")
    try await build(folder)
    #expect(try FileReader.bytes(of: folder.output + "/a/b/index.html") == remembered)
  }

  @Test("that browsers cannot show, or that break off, stop the build; a heavy one is a warning")
  func wrong() async throws {
    let folder = try site("![A cup](cup.png)\n![B](b.jpg)\n![C](c.heic)\n")
    try folder.write(bytes: Array(Self.png(Self.text).dropLast(9)), to: "Content/a/cup.png")
    try folder.write(bytes: [0, 0, 0, 24] + "ftypheic".utf8, to: "Content/a/b.jpg")
    try folder.write(bytes: [0, 0, 0, 24] + "ftypheic".utf8, to: "Content/a/c.heic")
    try folder.write(bytes: [0, 0, 0, 24] + "ftypheic".utf8, to: "Content/a/unnamed.jpg")
    let found = try await build(folder)
    #expect(found.contains("damaged-picture"))
    #expect(found.count { $0 == "unshown-picture" } == 1)
    #expect(found.contains("unpublished-kind"))
    let heavy = try site("![A cup](cup.png)\n", settings: "budgets: {picture: 60}\n")
    try heavy.write(bytes: Self.png(Self.text), to: "Content/a/cup.png")
    #expect(try await build(heavy) == [])
    try heavy.write(
      bytes: Self.png([0, 0, 0, 9] + "IDAT123456789".utf8 + [0, 0, 0, 0]), to: "Content/a/cup.png")
    #expect(try await build(heavy) == ["heavy-picture"])
  }
}
