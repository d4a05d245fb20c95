import Diagnostics
import Foundation
import Publishing
import Site
import Testing
import Words

/// Publishes a site whose content is all in Greek letters, with this repository's templates and words that a made-up
/// translation has changed, `⟦Bäck tö töp⟧`.
///
/// A Latin letter outside such brackets is a word that nobody can translate.
@Suite("A site with translated words")
struct PseudoTranslationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Names that are the same in every language.
  private static let properNames = ["PubMed", "PMC", "RSS", "Atom", "JSON Feed"]

  @Test("has nothing untranslated that readers get: pages, what scripts say, feeds")
  func nothingLeft() async throws {
    let texts = try await readerTexts()
    #expect(texts.count > 30)
    for (path, texts) in texts {
      for text in texts {
        let left = Self.untranslated(text)
        #expect(left.isEmpty, "\(path): '\(left)' in '\(text)'")
      }
    }
  }

  @Test("shows every word there is, so that none can be forgotten here")
  func everyWord() async throws {
    let all = try await readerTexts().values.joined().joined(separator: "\n")
    var unseen: [String] = []
    for file in ["Templates/words/en.po", "Sources/Words/Catalogues/en.po"] {
      for entry in POFile.read(try Self.source(file)).file.entries {
        let forms = [entry.id, entry.plural].compactMap(\.self).map { Self.translated($0.value) }
        let isSeen = forms.contains { form in
          // The longest part without a name between braces.
          let parts = form.split { "{}".contains($0) }.enumerated().filter { $0.offset.isMultiple(of: 2) }
            .map(\.element)
          return all.contains(parts.max { $0.count < $1.count } ?? "")
        }
        if !isSeen { unseen.append(entry.context?.value ?? "") }
      }
    }
    // What a translation says of itself is seen in TranslationNoteTests.
    let ofTranslations: Set = [
      "translationOf", "warningUntranslated", "originalChangedOn", "originalChanged", "translationCheckedBy",
      "translationUnchecked", "untranslatedParts", "quizUntranslated",
    ]
    #expect(unseen.filter { !ofTranslations.contains($0) } == [])
  }

  @Test("is found to say a word that nobody translated")
  func untranslated() async throws {
    let catalogue = try Self.pseudoCatalogue().replacing("⟦Bäck tö töp⟧", with: "")
    let left = try await readerTexts(catalogue).values.joined().filter { !Self.untranslated($0).isEmpty }
    #expect(Set(left) == ["Back to top"])
  }

  /// The texts for readers by the files that they stand in.
  private func readerTexts(_ catalogue: String? = nil) async throws -> [String: [String]] {
    let content = try Self.files(in: "Tests/Fixtures/Translated", suffixes: ["md", "yml", "csv", "json"])
    let templates = try Self.files(in: "Templates", suffixes: ["mustache"], at: "Templates/")
    var files = content.merging(templates) { first, _ in first }
    files["Public/style.css"] = ""
    let names = [
      "print", "studies", "rtl", "controls", "form", "listing", "quiz", "quiz-print", "search", "languages",
    ].map { $0 + ".css" }
    for name in names + ["form.js", "quiz.js", "find.js", "search.js"] {
      files["Public/" + name] = ""
    }
    for name in ["favicon.ico", "favicon.svg", "apple-touch-icon.png"] { files["Public/" + name] = "" }
    files["Templates/words/el.po"] = try catalogue ?? Self.pseudoCatalogue()
    for language in ["en", "ar"] {
      files["Templates/words/\(language).po"] = try Self.text("Templates/words/\(language).po")
    }
    let site = try GeneratedSite(whole: files, today: "2026-11-23", drafts: true)
    let texts = try await site.texts()
    var result: [String: [String]] = [:]
    for (path, text) in texts {
      if path.hasSuffix(".html") { result[path] = ReaderTexts(html: text).texts }
      if path.hasSuffix("atom.xml") || path.hasSuffix("feed.xml") { result[path] = Self.readable(xml: text) }
      if path.hasSuffix("feed.json") {
        let strings = Self.strings(in: try JSONSerialization.jsonObject(with: Data(text.utf8)), under: "")
        result[path] = strings.flatMap { ReaderTexts(html: $0).texts }
      }
    }
    return result
  }

  /// The texts of a feed that its readers get.
  private static func readable(xml: String) -> [String] {
    let names: Set = [
      "title", "description", "subtitle", "category", "dc:creator", "name", "summary", "content",
    ]
    return xml.split(separator: "\n").flatMap { line -> [String] in
      let element = line.dropFirst().prefix { !" >".contains($0) }
      guard names.contains(String(element)) || element == "content:encoded" else { return [] }
      return ReaderTexts(html: String(line)).texts.flatMap { ReaderTexts(html: $0).texts }
    }
  }

  /// The texts of a JSON Feed that its readers get.
  private static func strings(in value: Any, under key: String) -> [String] {
    switch value {
    case let text as String:
      return ["title", "description", "summary", "content_html", "name", "tags"].contains(key) ? [text] : []
    case let list as [Any]: return list.flatMap { strings(in: $0, under: key) }
    case let object as [String: Any]: return object.flatMap { strings(in: $0.value, under: $0.key) }
    default: return []
    }
  }

  /// What is left of a text without what was translated and what nobody translates.
  private static func untranslated(_ text: String) -> String {
    var depth = 0
    var outside = ""
    for character in text {
      if character == "⟦" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if character == "⟧" { depth -= 1 }
    }
    let address = /https?:\/\/\S+|doi:\S+|\S+@\S+\.example|\w+\.example/
    outside = outside.replacing(address, with: "")
    for name in properNames { outside = outside.replacing(name, with: "") }
    return outside.contains { $0.isASCII && $0.isLetter } ? outside : ""
  }

  // MARK: The made-up translation

  /// Every word of the program and of the templates, translated.
  private static func pseudoCatalogue() throws -> String {
    // The plurals and ordinals of English, of which every form is to be seen.
    let english = POFile.read(try source("Sources/Words/Catalogues/en.po")).file.header
    let rules = ["Plural-Forms", "X-Ordinal-Forms"].map { "\($0): \(english[$0] ?? "")\\n" }.joined()
    var text = "msgid \"\"\nmsgstr \"\(rules)\"\n"
    for file in ["Templates/words/en.po", "Sources/Words/Catalogues/en.po"] {
      for entry in POFile.read(try source(file)).file.entries {
        text += "\nmsgctxt \(quoted(entry.context?.value ?? ""))\nmsgid \(quoted(entry.id.value))\n"
        if let plural = entry.plural {
          text += "msgid_plural \(quoted(plural.value))\n"
          text +=
            "msgstr[0] \(quoted(translated(entry.id.value)))\nmsgstr[1] \(quoted(translated(plural.value)))\n"
        } else {
          text += "msgstr \(quoted(translated(entry.id.value)))\n"
        }
      }
    }
    return text
  }

  private static func translated(_ text: String) -> String {
    let letters: [Character: Character] = ["a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü"]
    var isName = false
    let changed = text.map { character -> Character in
      if "{}".contains(character) { isName = character == "{" }
      return isName ? character : letters[character] ?? character
    }
    return "⟦\(String(changed))⟧"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      + "\""
  }

  private static func source(_ file: String) throws -> SourceText { SourceText(file: file, try text(file)) }

  private static func text(_ file: String) throws -> String {
    try String(contentsOf: root.appending(path: file), encoding: .utf8)
  }

  private static func files(
    in folder: String, suffixes: [String], at prefix: String = ""
  ) throws -> [String: String] {
    let url = root.appending(path: folder)
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url.path()) {
      guard suffixes.contains(where: { name.hasSuffix("." + $0) }) else { continue }
      files[prefix + name] = try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
    return files
  }
}
