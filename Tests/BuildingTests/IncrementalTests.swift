import Diagnostics
import Files
import Glibc
import Building
import Publishing
import Site
import TestSupport
import Testing

@Suite("A build that knows the one before")
struct IncrementalTests {
  @Test(
    "publishes byte for byte what a build that knows nothing publishes, and says the same",
    arguments: Effort.seeds(1...6, usually: 3))
  func sameAsClean(seed: UInt64) async throws {
    var site = try RandomSite(seed: seed)
    let workspace = site.workspace
    var history: [String] = []
    var last: [String: String]?
    var publications = 0
    var errors: Set<String> = []
    for number in 0..<50 {
      history.append(number == 0 ? "makes a site" : try await site.step())
      // Now and then long enough for the clock of the file system to tick on.
      if number.isMultiple(of: 2) { usleep(25_000) }
      let promised = workspace.promises
      let clean = try await build(site, to: "Clean\(number)", usesCache: false)
      let promises = workspace.promises
      // Both start from the same promises.
      if promises != promised { try workspace.promise(promised) }
      let known = try await build(site, to: "Output", usesCache: true)
      #expect(known.diagnostics == clean.diagnostics, "\(history.suffix(4))")
      errors.formUnion(clean.diagnostics.filter { $0.severity == .error }.map { $0.message })
      #expect(known.isPublished == clean.isPublished, "\(history.suffix(4))")
      #expect(workspace.promises == promises, "\(history.suffix(4))")
      let published = try workspace.texts(in: "Output")
      if clean.isPublished {
        #expect(published == (try workspace.texts(in: "Clean\(number)")), "\(history.suffix(4))")
        last = published
        publications += 1
      } else if history.last?.hasPrefix("tampers") == false {
        #expect(published == last, "\(history.suffix(4))")
      } else {
        last = published
      }
      workspace.removeFolder("Clean\(number)")
    }
    #expect(publications > 10, "\(errors)")
  }

  private struct Result {
    var diagnostics: [Diagnostic]
    var isPublished: Bool
    var publication: Publication?
    var reasons: [RenderReason]
  }

  private func build(_ site: RandomSite, to output: String, usesCache: Bool) async throws -> Result {
    let journal = BuildJournal(wantsReasons: true)
    let build = Build(
      folder: site.workspace.path, output: site.workspace.path + "/" + output, options: site.options,
      isStrict: false, removesUnrecorded: true, usesCache: usesCache)
    switch try await build.run(journal: journal) {
    case .published(let success):
      return Result(
        diagnostics: success.warnings, isPublished: true, publication: success.publication,
        reasons: journal.reasons)
    case .refused(let diagnostics): return Result(diagnostics: diagnostics, isPublished: false, reasons: [])
    }
  }

  @Test(
    "shows in a preview what one that knows nothing shows, and finds the same",
    arguments: Effort.seeds(11...14, usually: 2))
  func sameInPreview(seed: UInt64) async throws {
    var site = try RandomSite(seed: seed)
    let folder = site.workspace.path
    var memory = Memory()
    var history: [String] = []
    for number in 0..<60 {
      if number > 0 { history.append(try await site.step()) }
      if number.isMultiple(of: 2) { usleep(25_000) }
      var nothing = Memory()
      let clean = try await CheckedSite.check(folder, options: site.options, memory: &nothing)
      let outcome = try await CheckedSite.check(folder, options: site.options, memory: &memory)
      switch (outcome, clean) {
      case (.checked(let checked), .checked(let clean)):
        #expect(checked.warnings == clean.warnings, "\(history.suffix(4))")
        #expect(try Self.pages(of: checked) == Self.pages(of: clean), "\(history.suffix(4))")
      case (.refused(let diagnostics), .refused(let clean)):
        #expect(diagnostics == clean, "\(history.suffix(4))")
      default: Issue.record("only one of the two was refused: \(history.suffix(4))")
      }
    }
  }

  @Test(
    "says what one that knows nothing says, of the first line of a page without front matter and of an unreadable file"
  )
  func messages() async throws {
    let site = try RandomSite(seed: 1)
    let workspace = site.workspace
    try workspace.write(
      "title: T\nbase-url: https://example.org\nchecks: {'*': warning}\n", to: "Content/site.yml")
    let changes: [() throws -> Void] = [
      {
        try workspace.write("One.\n", to: "Content/x.md")
        try workspace.write(bytes: [0xFF], to: "Content/y.md")
        try workspace.promise(Array("/y/\n".utf8))
      }, { try workspace.write("Two.\n", to: "Content/x.md") }, { workspace.remove("Content/y.md") },
    ]
    var memory = Memory()
    for (number, change) in changes.enumerated() {
      try change()
      usleep(25_000)
      var nothing = Memory()
      let clean = try await CheckedSite.check(workspace.path, options: site.options, memory: &nothing)
      let known = try await CheckedSite.check(workspace.path, options: site.options, memory: &memory)
      #expect(known.diagnostics == clean.diagnostics)
      #expect(clean.diagnostics.contains { $0.check.code == "vanished-address" } == (number == 2))
      #expect(clean.diagnostics.contains { $0.location?.excerpt == (number == 0 ? "One." : "Two.") })
    }
  }

  private static func pages(of site: CheckedSite) throws -> [String: [UInt8]] {
    let made = try site.files.compactMap { file -> (String, [UInt8])? in
      switch file.content {
      case .made(let maker): (file.path, try maker.make().bytes)
      case .bytes(let bytes): (file.path, bytes)
      case .copy, .compressed: nil
      }
    }
    return Dictionary(uniqueKeysWithValues: made)
  }

  @Test("renders only what has changed, and says why")
  func reasons() async throws {
    let site = try RandomSite(seed: 1)
    let workspace = site.workspace
    let text = "---\ntitle: X\ndescription: X.\n---\nText [@a].\n"
    try workspace.write(text, to: "Content/a/b/x.md")
    for name in ["a/b/y", "a/b/z"] {
      try workspace.write(text.replacing("[@a]", with: "[@b]"), to: "Content/\(name).md")
    }
    func reasons(after file: String, _ text: String) async throws -> [String: [String]] {
      usleep(25_000)
      _ = try await build(site, to: "Output", usesCache: true)
      usleep(25_000)
      _ = try await build(site, to: "Output", usesCache: true)
      try workspace.write(text, to: file)
      let result = try await build(site, to: "Output", usesCache: true)
      return Dictionary(uniqueKeysWithValues: result.reasons.map { ($0.path, $0.reasons) })
    }
    let textOf = "its text: Content/a/b/x.md, or settings or studies that texts depend on"
    #expect(
      try await reasons(after: "Content/a/b/x.md", text.replacing("Text", with: "Words")) == [
        "a/b/x/index.html": [textOf]
      ])
    let ofSources = try await reasons(
      after: "Content/data/references.json", RandomSite.references.replacing("\"B\"", with: "\"Other\""))
    #expect(ofSources["a/b/y/index.html"] == ["sources: b"])
    #expect(ofSources["a/b/x/index.html"] == nil)
    #expect(ofSources["sources/index.html"] == ["the list of all sources: b"])
    let ofTemplate = try await reasons(
      after: "Templates/section.mustache", "{{#page.children}}{{title}}{{/page.children}}")
    #expect(ofTemplate["a/b/index.html"] == ["templates: section"])
    #expect(ofTemplate["a/b/x/index.html"] == nil)
    let ofTitle = try await reasons(
      after: "Content/a/b/y.md", text.replacing("[@a]", with: "[@b]").replacing("title: X", with: "title: XY")
    )
    #expect(ofTitle["a/b/index.html"] == ["pages that it lists: a/b/y.md"])
    #expect(ofTitle["index.html"] == nil)
  }

  @Test("looks into nothing where nothing has changed, and says the same warnings again")
  func nothing() async throws {
    let site = try RandomSite(seed: 2)
    usleep(25_000)
    let first = try await build(site, to: "Output", usesCache: true)
    usleep(25_000)
    let second = try await build(site, to: "Output", usesCache: true)
    let journal = BuildJournal()
    let build = Build(
      folder: site.workspace.path, output: site.workspace.output, options: site.options, isStrict: false)
    guard case .published(let success) = try await build.run(journal: journal)
    else {
      Issue.record("the build was refused")
      return
    }
    #expect(!success.warnings.isEmpty)
    #expect(success.warnings == first.diagnostics && success.warnings == second.diagnostics)
    #expect(!success.publication.isChanged)
    #expect(success.publication.kept == first.publication?.written)
    #expect(journal.timings.map(\.step) == [.list, .compare])
  }

  /// Something that somebody does to a published folder.
  enum Meddling: CaseIterable, Sendable {
    case addsFile, addsFileInFolder, addsFolder, removesFile, renamesFile, rewritesFile, linksFile,
      touchesFolder

    func act(on output: String, page: String) throws {
      let (folder, path) = (output + "/" + page, output + "/" + page + "/index.html")
      switch self {
      case .addsFile: symlink("nowhere", output + "/stray")
      case .addsFileInFolder: symlink("nowhere", folder + "/stray")
      case .addsFolder: mkdir(folder + "/stray", 0o755)
      case .removesFile: unlink(path)
      case .renamesFile: rename(path, folder + "/index.htm")
      case .rewritesFile:
        let other = try FileReader.bytes(of: path).map { $0 ^ 1 }
        let file = try OpenFile(path, O_WRONLY, for: .write)
        #expect(other.withUnsafeBytes { file.write($0) })
      case .linksFile:
        rename(path, output + "/../elsewhere")
        symlink(output + "/../elsewhere", path)
      case .touchesFolder: chmod(folder, 0o700)
      }
    }
  }

  @Test(
    "notices whatever somebody has done to the published folder", arguments: Meddling.allCases, [true, false])
  func meddling(meddling: Meddling, afterChange: Bool) async throws {
    let site = try RandomSite(seed: 2)
    let workspace = site.workspace
    usleep(25_000)
    _ = try await build(site, to: "Output", usesCache: true)
    usleep(25_000)
    // Where only one page was published, not everything is known of it and of its folder.
    let page = "Content/a/index.md"
    let text = String(decoding: try FileReader.bytes(of: workspace.path + "/" + page), as: UTF8.self)
    if afterChange {
      try workspace.write(text + "\nMore.\n", to: page)
      usleep(25_000)
      _ = try await build(site, to: "Output", usesCache: true)
    }
    try meddling.act(on: workspace.output, page: "a")
    usleep(25_000)
    let known = try await build(site, to: "Output", usesCache: true)
    _ = try await build(site, to: "Clean", usesCache: false)
    #expect(known.isPublished)
    #expect(try workspace.texts(in: "Output") == workspace.texts(in: "Clean"))
    let (tree, clean) = try (
      FileTree.list(workspace.output, .everything), FileTree.list(workspace.path + "/Clean", .everything)
    )
    #expect(tree.folders == clean.folders)
    #expect(tree.items.map(\.path) == clean.items.map(\.path) && tree.items.allSatisfy { $0.kind == .file })
  }

  @Test("can be made at the same time as another one")
  func concurrent() async throws {
    let site = try RandomSite(seed: 3)
    let clean = try await build(site, to: "Clean", usesCache: false)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { _ = try? await build(site, to: "Output", usesCache: true) }
      }
    }
    _ = try await build(site, to: "Output", usesCache: true)
    #expect(clean.isPublished)
    #expect(try site.workspace.texts(in: "Output") == site.workspace.texts(in: "Clean"))
  }

  @Test("keeps nothing and reads nothing where the folder of its memory is a link")
  func linkedCache() async throws {
    let site = try RandomSite(seed: 4)
    let elsewhere = try TemporaryFolder()
    try site.workspace.link(elsewhere.path, at: ".handout")
    for _ in 0..<2 { #expect(try await build(site, to: "Output", usesCache: true).isPublished) }
    #expect(try FileTree.list(elsewhere.path, .everything) == .empty)
  }

  @Test("needs no cache: a site whose folder cannot be written to is published all the same")
  func withoutCache() async throws {
    let site = try RandomSite(seed: 4)
    // A file where the folder should be.
    try site.workspace.write("mine", to: ".handout")
    for _ in 0..<2 { #expect(try await build(site, to: "Output", usesCache: true).isPublished) }
    #expect(try FileReader.bytes(of: site.workspace.path + "/.handout") == Array("mine".utf8))
  }
}

extension TemporaryFolder {
  /// The text of the promised addresses, if there are any.
  var promises: [UInt8]? { try? FileReader.bytes(of: path + "/Content/addresses.lock") }

  /// Gives the promised addresses another text, or takes them away.
  func promise(_ text: [UInt8]?) throws {
    if let text {
      try write(bytes: text, to: "Content/addresses.lock")
    } else {
      unlink(path + "/Content/addresses.lock")
    }
  }

  /// The texts in a published folder by path, without the marker; nothing where there is none.
  func texts(in folder: String) throws -> [String: String]? {
    guard status(folder) != nil else { return nil }
    var texts: [String: String] = [:]
    for item in try FileTree.list(path + "/" + folder, .everything).items where item.path != ".handout" {
      texts[item.path] = String(
        decoding: try FileReader.bytes(of: path + "/" + folder + "/" + item.path), as: UTF8.self)
    }
    return texts
  }

  /// Removes a folder with all that is in it.
  func removeFolder(_ name: String) {
    guard let tree = try? FileTree.list(path + "/" + name, .everything) else { return }
    for item in tree.items { unlink(path + "/" + name + "/" + item.path) }
    for folder in tree.folders.reversed() { rmdir(path + "/" + name + "/" + folder) }
    rmdir(path + "/" + name)
    unlink(path + "/.\(name).lock")
  }
}

extension CheckedSite.Outcome {
  /// What was found.
  fileprivate var diagnostics: [Diagnostic] {
    switch self {
    case .checked(let site): site.warnings
    case .refused(let diagnostics): diagnostics
    }
  }
}
