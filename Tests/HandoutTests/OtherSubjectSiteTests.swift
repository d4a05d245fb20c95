import Foundation
import Testing

/// What somebody writes over the pages of a started site, in English and in Spanish: see `Tests/Fixtures/Diabetes/README.md`.
@Suite("A started site of another subject")
struct OtherSubjectSiteTests {
  /// A site of the fixtures, and the language that it is started in.
  enum Fixture: String, CaseIterable {
    case english = "Diabetes"
    case spanish = "DiabetesInSpanish"

    var language: String { self == .english ? "en-GB" : "es" }

    var content: URL {
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/\(rawValue)/Content")
    }
  }

  private func withSite(_ fixture: Fixture, _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    #expect(try commands.run("init", "site", "--language", fixture.language).status == 0)
    let content = commands.folder.appending(path: "site/Content")
    try FileManager.default.removeItem(at: content)
    try FileManager.default.copyItem(at: fixture.content, to: content)
    try test(commands)
  }

  /// The published texts by their paths.
  private func published(_ commands: CommandLine) throws -> [String: String] {
    #expect(try commands.run("build", "--strict", "--site", "site").status == 0)
    let output = commands.folder.appending(path: "site/Output")
    var texts: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: output.path()) {
      texts[name] = try? String(contentsOf: output.appending(path: name), encoding: .utf8)
    }
    return texts
  }

  @Test("has nothing to fix", arguments: Fixture.allCases)
  func checks(fixture: Fixture) throws {
    try withSite(fixture) { commands in
      let check = try commands.run("check", "--strict", "--site", "site")
      #expect(check.output == "Checked 7 pages: nothing to fix.\n" && check.errors.isEmpty, "\(check.errors)")
    }
  }

  @Test("says nothing of the subject that the program was first written for", arguments: Fixture.allCases)
  func subject(fixture: Fixture) throws {
    try withSite(fixture) { commands in
      let texts = try published(commands)
      for (name, text) in texts {
        for word in [
          "ketamin", "midazolam", "bladder", "addict", "mg/kg", "infusion", "K,</title>", "doctor",
        ] {
          #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(name): \(word)")
        }
      }
      #expect(texts.keys.count { $0.hasSuffix(".html") } == 7)
    }
  }

  @Test("shows its studies and its quiz in its own words")
  func words() throws {
    try withSite(.english) { commands in
      let texts = try published(commands)
      let studies = try #require(texts["drinking/alcohol-and-blood-sugar/index.html"])
      for text in ["metformin", "placebo", "50 mg a day", "5 IU before each meal", "DIAL-2 (invented)"] {
        #expect(studies.contains(text), "\(text)")
      }
      let quiz = try #require(texts["drinking/how-much-do-you-drink/index.html"])
      #expect(quiz.contains("<h3>To ask your diabetes nurse</h3>"))
    }
  }

  @Test("speaks its readers' language alone, in pages, labels for those who listen, and what scripts say")
  func spanish() throws {
    try withSite(.spanish) { commands in
      let texts = try published(commands)
      let studies = try #require(texts["consumo/alcohol-y-azucar/index.html"])
      for text in [
        "<html lang=\"es\">", "50 mg al día", "5 UI antes de cada comida", "60 de 100 (60\u{A0}%)",
        "Doble ciego",
        "Volver arriba", "Texto comparado con sus fuentes:",
        "Ningún profesional sanitario ha revisado esta página.", "20 de noviembre de 2026", "2022 mar",
        "Cociente de riesgos 1,10", "−1,5",
      ] {
        #expect(studies.contains(text), "\(text)")
      }
      let quiz = try #require(texts["consumo/cuanto-bebe/index.html"])
      #expect(quiz.contains("Cómo decide esta prueba") && quiz.contains("Para preguntar en la consulta"))
      for (name, text) in texts where name.hasSuffix(".html") {
        for word in Self.englishWords(in: text) { Issue.record("\(name): '\(word)'") }
      }
    }
  }

  /// English words in what readers get of a page (its texts, labels, and the attributes that scripts read): the commonest, and
  /// those with which templates and charts speak.
  private static func englishWords(in html: String) -> [String] {
    let body = html.replacing(/<(script|style)[^>]*>[\s\S]*?<\/\1>/, with: "")
    let labels = body.matches(of: /(?:aria-label|alt|title|content|data-[a-z-]+)="([^"]*)"/).map {
      String($0.1)
    }
    let texts = body.replacing(/<[^>]*>/, with: " ")
    let words = Set(([texts] + labels).joined(separator: " ").lowercased().split { !$0.isLetter })
    let english = [
      "the", "of", "and", "to", "is", "are", "with", "from", "your", "you", "this", "that", "not", "for",
      "all", "page",
      "back", "next", "previous", "question", "answer", "result", "study", "studies", "people", "sources",
      "search",
      "start", "show", "numbers", "warning", "note", "table", "published", "reviewed", "january", "november",
      "march",
    ]
    return english.filter { words.contains(Substring($0)) }
  }
}
