import Building
import Diagnostics
import Files
import Page
import Site
import SiteTesting
import TestSupport
import Testing

@Suite("Smaller copies of the pictures of a site")
struct PictureCopiesTests {
  /// A program that takes the part of libvips: it prints a PNG as wide as it is asked for, with a remark in it, and counts its runs.
  private static let vips = """
    #!/bin/sh
    echo "$@" >> "${0%/*}/runs"
    printf '\\211PNG\\r\\n\\032\\n\\0\\0\\0\\015IHDR\\0\\0'
    printf "$(printf '\\\\%03o\\\\%03o' $(($4 / 256)) $(($4 % 256)))"
    printf '\\0\\0\\001\\0\\010\\002\\0\\0\\0\\0\\0\\0\\0'
    printf '\\0\\0\\0\\011tEXtGPS 51.5N\\0\\0\\0\\0'
    printf '\\0\\0\\0\\0IEND\\0\\0\\0\\0'
    """

  /// A PNG of this width.
  private static func png(_ width: Int, weight: Int = 5000) -> [UInt8] {
    let size = [UInt8(width >> 8), UInt8(width & 255)]
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    bytes += [0, 0] + size + [0, 0, 1, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    bytes += [0, 0, UInt8(weight >> 8), UInt8(weight & 255)] + "IDAT".utf8
    return bytes + [UInt8](repeating: 7, count: weight + 4) + [0, 0, 0, 0] + "IEND".utf8 + [0, 0, 0, 0]
  }

  private struct Workplace {
    let folder: TemporaryFolder
    var hasProgram = true

    /// The codes of what is wrong.
    @discardableResult
    func build(clean: Bool = false) async throws -> [String] {
      let today = try #require(Day(iso: "2026-11-23"))
      let outcome = try await Build(
        folder: folder.path, output: folder.output, options: .init(today: today), isStrict: false,
        usesCache: !clean, programs: hasProgram ? [folder.path(of: "bin")] : ["/nowhere"]
      ).run()
      return switch outcome {
      case .published(let success): success.warnings.map(\.check.code)
      case .refused(let diagnostics): diagnostics.filter { $0.severity == .error }.map(\.short)
      }
    }

    /// How often the program has run.
    var runs: Int { text("bin/runs").split(separator: "\n").count }

    func text(_ path: String) -> String {
      String(decoding: (try? FileReader.bytes(of: folder.path(of: path))) ?? [], as: UTF8.self)
    }

    /// The published copies, by name.
    var copies: [String] {
      ((try? FileTree.names(in: folder.output + "/a")) ?? []).filter { $0.hasPrefix("cup-") }.sorted()
    }

    func published() throws -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      for item in try FileTree.list(folder.output, .everything).items {
        files[item.path] = try FileReader.bytes(of: folder.output + "/" + item.path)
      }
      return files
    }

    func write(program: String) throws { try folder.write(program: program, to: "bin/vips") }
  }

  private func workplace(
    _ picture: [UInt8] = png(1000), settings: String = "pictures: {smaller-copies: true}\n",
    page: String = "![A cup](cup.png)\n", program: String = vips
  ) throws -> Workplace {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: T\nbase-url: https://example.org/sub\nraw-html: true\n" + settings, to: "Content/site.yml")
    try folder.write("---\ntitle: Home\ndescription: H.\n---\n", to: "Content/index.md")
    try folder.write("---\ntitle: T\ndescription: D.\ntemplate: page\n---\n" + page, to: "Content/a/b.md")
    try folder.write("home", to: "Templates/home.mustache")
    try folder.write("{{{page.introduction}}}", to: "Templates/page.mustache")
    try folder.write(bytes: picture, to: "Content/a/cup.png")
    try folder.write(bytes: Self.png(1000), to: "Content/a/nobody names it.png")
    try folder.write(program: program, to: "bin/vips")
    return Workplace(folder: folder)
  }

  @Test("are published beside it, and a page lets browsers choose")
  func published() async throws {
    let place = try workplace()
    #expect(try await place.build() == ["unpublished-file"])
    let names = place.copies
    #expect(names.map { $0.replacing(/\.h[0-9a-f]{8}/, with: ".h") } == ["cup-480.h.png", "cup-960.h.png"])
    #expect(place.runs == 2)
    let set = (names.map { "/sub/a/\($0) " } + ["/sub/a/cup.png "]).enumerated().map { index, path in
      path + ["480w", "960w", "1000w"][index]
    }
    #expect(
      place.text("Output/a/b/index.html").contains(
        "<img width=\"1000\" height=\"256\" srcset=\"\(set.joined(separator: ", "))\" sizes=\"(min-width: 39rem) 39rem, 100vw\" src=\"/sub/a/cup.png\" alt=\"A cup\""
      ), "\(place.text("Output/a/b/index.html"))")
    #expect(!place.text("Output/a/" + (names.first ?? "")).contains("GPS"))
    #expect(!place.text("Content/addresses.lock").contains("cup-"))
    #expect(place.text("bin/runs").contains("/Content/a/cup.png .png[compression=9] 480 --height"))
  }

  @Test("are made once, and a clean build publishes the same")
  func remembered() async throws {
    let place = try workplace()
    try await place.build()
    try await place.build()
    #expect(place.runs == 2)
    try place.folder.write("---\ntitle: Home\ndescription: Other.\n---\n", to: "Content/index.md")
    try await place.build()
    #expect(place.runs == 2)
    let incremental = try place.published()
    place.folder.remove("Output")
    try await place.build()
    #expect(place.runs == 2)
    #expect(try place.published() == incremental)
    place.folder.remove("Output")
    try await place.build(clean: true)
    #expect(place.runs == 4)
    #expect(try place.published() == incremental)
  }

  @Test("change with the picture, with the program and with site.yml, and leave nothing behind")
  func changes() async throws {
    let place = try workplace()
    try await place.build()
    let first = place.copies
    try place.folder.write(bytes: Self.png(1001), to: "Content/a/cup.png")
    try await place.build()
    #expect(place.runs == 4)
    #expect(place.text("Output/a/b/index.html").contains("1001w"))
    #expect(try FileTree.names(in: place.folder.path(of: ".handout/pictures")).count == 2)
    try place.write(program: Self.vips.replacing("\\001\\0\\010", with: "\\001\\001\\010"))
    try await place.build()
    #expect(place.runs == 6)
    #expect(place.copies.count == 2 && place.copies != first)
    try place.folder.write("title: T\nbase-url: https://example.org/sub\n", to: "Content/site.yml")
    try await place.build()
    #expect(place.copies == [])
    #expect(!place.text("Output/a/b/index.html").contains("srcset"))
    #expect(place.runs == 6)
  }

  @Test("are made again where somebody has lost or damaged them", arguments: [true, false])
  func lost(isDamaged: Bool) async throws {
    let place = try workplace()
    try await place.build()
    let whole = try place.published()
    let folder = ".handout/pictures"
    for name in try FileTree.names(in: place.folder.path(of: folder)) {
      if isDamaged {
        try place.folder.write("x", to: "\(folder)/\(name)")
      } else {
        place.folder.remove("\(folder)/\(name)")
      }
    }
    place.folder.remove("Output")
    try await place.build()
    #expect(place.runs == 4)
    #expect(try place.published() == whole)
  }

  @Test(
    "are none of pictures that are no wider than the text, and never as heavy as the picture",
    arguments: [
      (624, 5000, "", 0), (625, 5000, "", 1), (480, 5000, ", column: 400px", 0),
      (481, 5000, ", column: 400px", 1),
      (3000, 5000, "", 3), (3000, 60, "", 0), (3000, 5000, ", column: 3000px", 0),
    ])
  func few(width: Int, weight: Int, settings: String, count: Int) async throws {
    // A copy has 45 bytes, the picture 57 more than its pixels.
    let heavy = Self.vips.replacing(
      "'\\0\\0\\0\\0IEND", with: "'\\0\\0\\0\\144IDAT\(String(repeating: "x", count: 104))\\0\\0\\0\\0IEND")
    let place = try workplace(
      Self.png(width, weight: weight), settings: "pictures: {smaller-copies: true\(settings)}\n",
      program: heavy)
    #expect(try await place.build() == ["unpublished-file"])
    #expect(place.copies.count == count)
    #expect(place.text("Output/a/b/index.html").contains("srcset") == (count > 0))
    let runs = place.runs
    try place.folder.write("---\ntitle: Home\ndescription: Other.\n---\n", to: "Content/index.md")
    try await place.build()
    #expect(place.runs == runs)
  }

  @Test("leave alone what says itself how it is shown")
  func own() async throws {
    let place = try workplace(
      page: """
        <p><img src="cup.png" alt="1" width="9"> <img src="cup.png" alt="2" srcset="cup.png 2x"> <img src="cup.png" alt="3" sizes="50vw"></p>
        """)
    try await place.build()
    let page = place.text("Output/a/b/index.html")
    #expect(page.contains("<img src=\"/sub/a/cup.png\" alt=\"1\" width=\"9\">"), "\(page)")
    #expect(page.contains("<img width=\"1000\" height=\"256\" src=\"/sub/a/cup.png\" alt=\"2\""))
    #expect(page.contains("1000w\" src=\"/sub/a/cup.png\" alt=\"3\" sizes=\"50vw\">"))
  }

  @Test("are none where nobody asks for them, whatever the machine has")
  func off() async throws {
    for settings in ["", "pictures: {smaller-copies: false}\n"] {
      let place = try workplace(settings: settings)
      try await place.build()
      #expect(place.copies == [])
      #expect(place.runs == 0)
      #expect(place.folder.status(".handout/pictures") == nil)
    }
  }

  @Test("stop the build where the program is missing, or cannot read a picture")
  func wrong() async throws {
    var place = try workplace()
    place.hasProgram = false
    #expect(try await place.build() == ["Content/site.yml:4:12+14 missing-program"])
    #expect(place.folder.status("Output") == nil)
    for program in [
      "#!/bin/sh\nexit 1\n", "#!/bin/sh\necho GIF\n", Self.vips.replacing("$4 /", with: "1 + $4 /"),
    ] {
      #expect(
        try await workplace(program: program).build() == ["Content/a/cup.png:1:1+1 uncopied-picture"])
    }
    // Once it is there, everything is as if it had always been.
    place.hasProgram = true
    #expect(try await place.build() == ["unpublished-file"])
  }

  @Test("are shown by the preview as well")
  func preview() async throws {
    let place = try workplace()
    var options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    options.isPreview = true
    var memory = Memory()
    // Made with another program before, as that of this machine may be missing.
    try await place.build()
    guard
      case .checked(let checked) = try await CheckedSite.check(
        place.folder.path, options: options,
        tools: PictureTools(site: nil, folders: [place.folder.path(of: "bin")]),
        memory: &memory)
    else {
      Issue.record("refused")
      return
    }
    let copies = checked.files.filter { $0.path.hasPrefix("a/cup-") }
    #expect(copies.count == 2)
    for copy in copies {
      guard case .made(let maker) = copy.content else {
        Issue.record("not made")
        continue
      }
      #expect(try maker.make().bytes == place.published()[copy.path])
    }
  }
}
