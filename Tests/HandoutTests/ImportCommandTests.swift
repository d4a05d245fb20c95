import Foundation
import SiteTesting
import Testing

@Suite("handout import")
struct ImportCommandTests {
  private static let originals = Repository.root + "/Tests/Fixtures/OtherTools/"

  private func withFolder(_ files: [String: String] = [:], _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(files.merging(["here.txt": ""]) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  @Test(
    "makes a site that builds of one of each tool, with exactly the warnings that its markup is worth",
    arguments: [
      ("mdbook", 6, "foreign-markup raw-html"), ("wikijs", 5, "bad-attribute foreign-markup"),
      ("jekyll", 4, "foreign-markup"), ("hugo", 5, "foreign-markup"), ("zola", 5, "foreign-markup"),
      ("jupyterbook", 4, "foreign-markup"), ("middleman", 4, "foreign-markup unpublished-file"),
      ("bookdown", 4, "foreign-markup missing-review unknown-source"), ("quarto", 4, "foreign-markup"),
      ("docfx", 5, "broken-anchor broken-link foreign-markup unknown-address unknown-callout"),
      ("plain", 5, "missing-file raw-html"), ("french", 5, "foreign-markup raw-html"),
    ])
  func tools(name: String, pages: Int, codes: String) throws {
    try withFolder { commands in
      let before = try Self.snapshot(Self.originals + name)
      let result = try commands.run("import", Self.originals + name, "new")
      #expect(result.status == 0, "\(result)")
      #expect(result.output.hasPrefix("A new site is in new: \(pages) pages and "), "\(result.output)")
      #expect(try Self.snapshot(Self.originals + name) == before)
      let build = try commands.run("build", "--site", "new")
      #expect(build.status == 0, "\(build.errors)")
      let found = Set(build.errors.matches(of: #/: warning: .+ \[([a-z0-9-]+)\]\n/#).map { String($0.1) })
      #expect(found.sorted().joined(separator: " ") == codes, "\(build.errors)")
    }
  }

  @Test("keeps what has no counterpart, and lists it")
  func listed() throws {
    try withFolder { commands in
      let result = try commands.run("import", Self.originals + "jekyll", "new")
      #expect(result.output.contains("kept under extra:"))
      #expect(result.output.contains("  categories: on 1 page\n"))
      #expect(result.output.contains("  _layouts/default.html\n"))
      #expect(result.output.contains("_includes/box.html"))
      #expect(
        try commands.read("new/Content/posts/first-sowing.md").contains("extra:\n  categories: spring\n"))
    }
  }

  @Test("writes nothing where something is, or into the old site")
  func refuses() throws {
    let old = ["old/index.md": "# Title\n\nText.\n", "full/x.txt": "x", "empty/a.txt": "x"]
    try withFolder(old) { commands in
      for target in ["full", "old", "old/new", "."] {
        let result = try commands.run("import", "old", target)
        #expect(result.status == 2, "\(target)")
        #expect(!result.errors.isEmpty)
      }
      #expect(try commands.run("import", "nowhere", "new").status == 2)
      #expect(try commands.run("import", "full", "new").status == 2)
      #expect(try commands.run("import", "old").status == 0)
      #expect(try commands.read("old-handout/Content/index.md").contains("title: Title\n"))
      #expect(try commands.run("import", "old").status == 2)
    }
  }

  @Test("turns Word files into pages where pandoc is, and lists them where it is not")
  func documents() throws {
    let pandoc = """
      #!/bin/sh
      for last; do :; done
      while [ "$1" != --extract-media ]; do shift; done
      mkdir -p "$2/media"; printf x > "$2/media/image1.png"
      cat << END
      ---
      author: Anna Example
      title: A letter
      word-comments:
      - "Anna: is that true?"
      ---

      # What a craving is

      ![A cup]($2/media/image1.png)

      | One  | Two            |
      |------|----------------|
      | a; b | Para 1; Para 2 |
      END
      """
    try withFolder(["old/index.md": "# Title\n\nText.\n", "old/my letter.docx": "x", "bin/pandoc": pandoc]) {
      commands in
      let without = try commands.shell("PATH=/nowhere \"$0\" import old first")
      #expect(without.status == 0)
      #expect(
        without.output.contains(
          "Not brought over (a document, and pandoc is not installed):\n  my letter.docx\n"))
      let with = try commands.shell("chmod +x bin/pandoc; PATH=$PWD/bin:$PATH \"$0\" import old second")
      #expect(with.status == 0, "\(with)")
      let page = try commands.read("second/Content/my letter.md")
      #expect(page.contains("title: A letter\n"))
      #expect(page.contains("author: Anna Example\n"))
      #expect(page.contains("Anna: is that true?"))
      #expect(with.output.contains("word-comments: on 1 page"))
      #expect(page.contains("## What a craving is\n"))
      #expect(page.contains("![A cup](<my letter-media/media/image1.png>)"), "\(page)")
      #expect(try commands.read("second/Content/my letter-media/media/image1.png") == "x")
    }
  }

  /// Every file with its bytes.
  private static func snapshot(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }
}
