import Diagnostics
import Foundation
import Testing
import Words

@Suite("The catalogues of the program")
struct CatalogueTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Words/Catalogues")

  static func file(_ name: String) throws -> SourceText {
    SourceText(file: name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  @Test("have every word of English, with its placeholders and plural forms, and no other")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).filter {
      $0.hasSuffix(".po")
    }
    #expect(names.contains("en.po"))
    for name in names {
      let file = try Self.file(name)
      let (words, diagnostics) = Words.read([file], language: Catalogue.language(ofFile: name))
      #expect(diagnostics == [], "\(name)")
      #expect(words.unknownWords(takenByTemplates: []) == [], "\(name)")
    }
  }

  @Test("say in English what each placeholder of a word is, or belong to a word that does")
  func comments() throws {
    let entries = POFile.read(try Self.file("en.po")).file.entries
    #expect(entries.count > 100)
    #expect(entries.first?.comments.isEmpty == false)
    for entry in entries where entry.id.value.contains("{") {
      #expect(!entry.comments.isEmpty, "\(entry.id.value)")
    }
  }

  @Test("are the words that the program was built with")
  func embedded() throws {
    for entry in POFile.read(try Self.file("en.po")).file.entries where !entry.id.value.contains("{") {
      #expect(Words.english.texts[try #require(entry.context).value] == entry.id.value)
    }
  }
}
