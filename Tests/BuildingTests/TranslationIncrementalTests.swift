import Building
import Diagnostics
import Digest
import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("A build of translations that knows the one before")
struct TranslationIncrementalTests {
  private static let files = [
    "Content/site.yml":
      "title: T\nbase-url: https://example.org\nlanguage: en\nlanguages: {en: English, es: Español}\ntagline: Words\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\nHome. [A](a.md)\n",
    "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\nInicio.\n",
    "Templates/home.mustache": "{{site.tagline}} {{page.title}} {{{page.introduction}}}",
    "Templates/article.mustache":
      "{{site.tagline}} {{page.title}}{{#page.titleLanguage}} {{tag}}{{/page.titleLanguage}} {{{page.introduction}}}{{#page.sections}}{{{title}}}{{{body}}}{{/page.sections}}{{#page.related}}{{title}} {{url}}{{#language}} {{tag}}{{/language}}{{/page.related}}{{#page.translation}}{{partsText}} {{checkedBy}}{{/page.translation}}",
    "Templates/quiz.mustache":
      "{{page.title}} {{#page.quiz}}{{#questions}}{{{title}}}{{#answers}}{{{text}}}{{/answers}}{{/questions}}{{/page.quiz}}",
    "Templates/redirect.mustache": "{{page.redirect}}",
  ]

  private static func page(_ random: inout SeededGenerator) -> String {
    let words = ["one", "two [b](b.md)", "three [c](c.md#two)", "four"]
    let quiz = Bool.random(using: &random) && Bool.random(using: &random)
    let lines = words.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
    let head =
      "---\ntitle: \(words.randomElement(using: &random) == "one" ? "A" : "B")\ndescription: D.\nrelated: [b.md]\n"
    guard !quiz else {
      return
        "---\ntitle: A\ndescription: D.\ntemplate: quiz\n---\n## one\n\n- ( ) four → [two](#two)\n- ( ) three\n\n## two\n\n## Last\n"
    }
    return head + "---\n" + lines.joined(separator: "\n\n") + "\n\n## two\n"
  }

  private static func catalogue(_ random: inout SeededGenerator) -> String {
    let words = [
      ("one", "uno"), ("two [b](b.md)", "dos [b](b.md)"), ("three [c](c.md#two)", "tres [c](c.md#two)"),
      ("four", "cuatro"),
      ("two", "dos"), ("A", "Á"), ("B", "Bé"), ("D.", "De."), ("three", "tres"), ("Last", "Último"),
      ("T", "Té"), ("Words", "Palabras"),
    ]
    let slug =
      Int.random(in: 0..<4, using: &random) == 0
      ? "\nmsgctxt \"slug\"\nmsgid \"x\"\nmsgstr \"dir\(Int.random(in: 0..<3, using: &random))/x\"\n" : ""
    let alias =
      Int.random(in: 0..<4, using: &random) == 0
      ? "\"X-Aliases: /es/old\(Int.random(in: 0..<3, using: &random))/\\n\"\n" : ""
    return "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n" + alias + slug
      + words.filter { _ in Int.random(in: 0..<6, using: &random) > 0 }.map {
        "\n\(Int.random(in: 0..<8, using: &random) == 0 ? "#, fuzzy\n" : "")msgid \"\($0)\"\nmsgstr \"\($1)\"\n"
      }.joined()
  }

  private static let names = ["a", "b", "c"]

  @Test(
    "publishes byte for byte what a build that knows nothing publishes, and says the same",
    arguments: Effort.seeds(1...4, usually: 2))
  func sameAsClean(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let workspace = try TemporaryFolder()
    for (name, text) in Self.files { try workspace.write(text, to: name) }
    for name in Self.names {
      try workspace.write(Self.page(&random), to: "Content/\(name).md")
      try workspace.write(Self.catalogue(&random), to: "Content/es/\(name).po")
    }
    var memory = Memory()
    var publications = 0
    for number in 0..<40 {
      if number.isMultiple(of: 2) { usleep(25_000) }
      let name = Self.names.randomElement(using: &random) ?? "a"
      var step = "nothing"
      switch number == 0 ? 9 : Int.random(in: 0..<8, using: &random) {
      case 0...1:
        (step, _) = ("page \(name)", try workspace.write(Self.page(&random), to: "Content/\(name).md"))
      case 2...4:
        (step, _) = (
          "catalogue \(name)", try workspace.write(Self.catalogue(&random), to: "Content/es/\(name).po")
        )
      case 5: (step, _) = ("site", try workspace.write(Self.catalogue(&random), to: "Content/es/site.po"))
      case 6:
        workspace.remove("Content/es/\(name).po")
        step = "removes \(name)"
      default: break
      }
      workspace.remove("Content/addresses.lock")
      let clean = try await build(workspace, to: "Clean\(number)", usesCache: false)
      workspace.remove("Content/addresses.lock")
      let known = try await build(workspace, to: "Output", usesCache: true)
      #expect(known == clean, "\(step)")
      let preview = try await check(workspace, &memory)
      var nothing = Memory()
      #expect(preview == (try await check(workspace, &nothing)), "\(step)")
      if clean != nil { publications += 1 }
      workspace.remove("Clean\(number)")
    }
    #expect(publications > 10)
  }

  /// What is published; `nil` where nothing is.
  private func build(_ workspace: TemporaryFolder, to output: String, usesCache: Bool) async throws
    -> [String: String]?
  {
    let path = workspace.path
    let build = Build(
      folder: path, output: path + "/" + output,
      options: Site.Options(today: try #require(.init(iso: "2026-12-01"))), isStrict: false,
      removesUnrecorded: true,
      usesCache: usesCache)
    guard case .published = try await build.run(journal: BuildJournal(wantsReasons: false)) else {
      return nil
    }
    return try Self.texts(in: path + "/" + output)
  }

  private static func texts(in folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for item in try FileTree.list(folder, .everything).items where item.path.hasSuffix(".html") {
      texts[item.path] = String(decoding: try FileReader.bytes(of: folder + "/" + item.path), as: UTF8.self)
    }
    return texts
  }

  private func check(_ workspace: TemporaryFolder, _ memory: inout Memory) async throws -> [Diagnostic] {
    switch try await CheckedSite.check(
      workspace.path, options: Site.Options(today: try #require(.init(iso: "2026-12-01"))), memory: &memory)
    {
    case .checked(let site): site.warnings
    case .refused(let diagnostics): diagnostics
    }
  }
}
