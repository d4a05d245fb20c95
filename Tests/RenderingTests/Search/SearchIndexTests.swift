import Checks
import Page
import Rendering
import Site
import SiteTesting
import Testing

@Suite("The index of a site")
struct SearchIndexTests {
  private func site(_ changes: [String: String] = [:]) -> TestSite {
    TestSite(
      [
        "Content/site.yml": """
        title: T
        base-url: https://example.org/sub
        search:
          page: a-z.md
          topics: {Naps: a.md#two}
          synonyms: {Naps: [Siesta]}
          urgent: [can't wake]
        """,
        "Content/a-z.md": "---\ntitle: Topics\ndescription: T.\n---\nNever found.\n",
        "Content/a.md": TestSite.articleStart
          + "Before.\n\n## One\n\nFirst.\n\n## Two {#two}\n\nSecond\tpart.\n",
        "Content/b.md": "---\ntitle: Hidden\ndescription: H.\nnoindex: true\n---\nHidden.\n",
        "Content/c.md": "---\ntitle: Draft\ndraft: true\n---\nDraft.\n",
      ].merging(changes) { $1 })
  }

  private func files(_ site: TestSite) async throws -> [String: String] {
    let renderer = Renderer(await site.site)
    var files: [String: String] = [:]
    for output in renderer.site.outputs where output.path.hasPrefix("a-z/") && output.kind != .compressed {
      files[String(output.path.dropFirst(4))] = String(decoding: try renderer.render(output), as: UTF8.self)
    }
    return files
  }

  @Test("tells of pages by address, title and sections, and leaves out what search engines must not show")
  func pages() async throws {
    let lines = try await files(site())["pages-0.txt"]?.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines?.dropFirst().map(String.init) == [
        "a/\tA\tBefore.", "one\tOne\tFirst.", "two\tTwo\tSecond part.", "", "\tHome\tThe front page.", "", "",
      ])
  }

  @Test("has the words of pages, of topics, and none of the page that shows what was found")
  func words() async throws {
    let words = try await files(site())["words-0.txt"] ?? ""
    for word in ["first", "second", "part", "nap"] { #expect(words.contains("\n\(word)"), "\(word)") }
    for word in ["never", "hidden", "draft"] { #expect(!words.contains("\n\(word)"), "\(word)") }
  }

  @Test("tells the script what site.yml says")
  func settings() async throws {
    let settings = try await files(site())["search.json"] ?? ""
    #expect(settings.contains("\"Siesta\""))
    #expect(settings.contains("can't wake"))
    let edition = try await files(site())["words-0.txt"]?.prefix { $0 != "\n" } ?? "?"
    #expect(settings.contains("\"edition\": \"\(edition)\""))
  }

  @Test("has another edition where a page comes or goes, and not where a text changes")
  func editions() async throws {
    func edition(_ changes: [String: String]) async -> String? {
      await site(changes).site.searches.first?.edition
    }
    let first = await edition([:])
    #expect(await edition(["Content/a.md": TestSite.articleStart + "Changed.\n\n## New\n"]) == first)
    #expect(await edition(["Content/d.md": TestSite.articleStart]) != first)
  }

  @Test("changes only the files that a changed text is in")
  func digests() async throws {
    var changes: [String: String] = [:]
    for number in 0..<40 {
      changes["Content/p\(number).md"] = TestSite.articleStart + "word\(number) abc\(number) xyz\(number)\n"
    }
    func digests(_ site: TestSite) async -> [String: [UInt8]] {
      let renderer = Renderer(await site.site)
      return Dictionary(
        uniqueKeysWithValues: renderer.site.outputs.filter { [.searchWords, .searchPages].contains($0.kind) }
          .map {
            ($0.path, renderer.digest(of: $0) ?? [])
          })
    }
    let before = await digests(site(changes))
    changes["Content/p7.md"]? += "zebra\n"
    let after = await digests(site(changes))
    #expect(before.keys == after.keys)
    #expect(before.filter { after[$0.key] != $0.value }.count == 2)
  }

  @Test("has topics, other names and words of danger in each language, and leads to its own addresses")
  func wordsOfLanguages() async throws {
    func entries(_ entries: [(String, String)]) -> String {
      "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"
        + entries.map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
    }
    let site = site([
      "Content/site.yml": """
      title: T
      base-url: https://example.org
      language: en
      languages: {en: English, es: Español}
      search:
        page: a-z.md
        topics: {Naps: a.md#two, Left: b.md, Only here: c.md}
        synonyms: {Naps: [Doze], Left: [Over]}
        urgent: [fire, call 999]
      """,
      "Content/a.md": TestSite.articleStart + "Text.\n\n## Two {#two}\n\nMore.\n",
      "Content/b.md": TestSite.articleStart, "Content/c.md": TestSite.articleStart,
      "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\n",
      "Content/es/a-z.md": "---\ntitle: Temas\ndescription: T.\n---\n",
      "Content/es/a.po": entries([("Text.", "Texto."), ("Two", "Dos"), ("More.", "Más.")])
        + "\nmsgctxt \"slug\"\nmsgid \"a\"\nmsgstr \"uno\"\n", "Content/es/b.po": entries([]),
      "Content/es/site.po": entries([
        ("T", "T"), ("Naps", "Siestas"), ("Doze", "Cabezada, sueñecito"), ("Only here", "Solo aquí"),
        ("fire, call 999", "fuego, llamar al 112"),
      ]),
    ])
    #expect(await site.diagnostics().filter { $0.severity == .error || $0.check == .unknownSynonym } == [])
    let made = await site.site
    let renderer = Renderer(made)
    func text(_ path: String) throws -> String {
      let output = try #require(made.outputs.first { $0.path == path })
      return String(decoding: try renderer.render(output), as: UTF8.self)
    }
    let settings = try text("es/a-z/search.json").split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(settings.contains("\"Siestas\", \"Cabezada\", \"sueñecito\""))
    #expect(settings.contains("\"Left\", \"Over\""))
    #expect(settings.contains("\"fire\", \"call 999\", \"fuego\", \"llamar al 112\""))
    #expect(try !text("a-z/search.json").contains("fuego"))
    #expect(try text("es/a-z/words-0.txt").contains("\nsiest"))
    // The language of a title that is not translated stands behind it.
    #expect(try text("es/a-z/pages-0.txt").contains("\nes/uno/\tA\tTexto.\ten\n"))
    #expect(try text("a-z/pages-0.txt").contains("\na/\tA\tText.\n"))
    let page = try #require(made.indices[ContentPath("es/a-z.md")])
    let lines = try #require(made.topicList(ofPage: page)).entries
    #expect(lines.map(\.title) == ["A", "A", "Cabezada", "Left", "Over", "Siestas", "sueñecito"])
    #expect(lines.filter(\.isForeign).map(\.title) == ["A", "A", "Left", "Over"])
    #expect(lines.filter(\.isSeeForeign).map(\.title) == ["Over"])
  }

  @Test("is made for each language that has the page")
  func languages() async throws {
    let site = site([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org\nlanguages: {en: English, es: Español}\nlanguage: en\nsearch: {page: a-z.md}\n",
      "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\nAdicción, adicciones.\n",
      "Content/es/a-z.md": "---\ntitle: Temas\ndescription: T.\n---\n",
    ])
    let searches = await site.site.searches
    #expect(searches.map(\.indexPath) == ["a-z/search.json", "es/a-z/search.json"])
    let renderer = Renderer(await site.site)
    let words = try renderer.site.outputs.first { $0.path == "es/a-z/words-0.txt" }.map(renderer.render)
    #expect(String(decoding: words ?? [], as: UTF8.self).contains("\nadiccion,,es "))
  }
}
