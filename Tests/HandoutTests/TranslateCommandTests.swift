import Foundation
import Testing

@Suite("handout translate")
struct TranslateCommandTests {
  private func withSite(_ changes: [String: String] = [:], _ test: (CommandLine) throws -> Void) throws {
    let site = BuildCommandTests.site.merging([
      "Content/site.yml":
        "title: T\nbase-url: https://example.org\nlanguage: en\nlanguages: {en: English, es: Español}\n",
      "Content/a.md": "---\ntitle: A\ndescription: About A.\n---\nOne & two.\n\nThree.\n",
      "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\n---\n",
    ]) { $1 }
    let commands = try CommandLine(site.merging(changes) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  @Test(
    "makes the file of a page, and with --all those of all pages that have no text of their own in the language"
  )
  func make() throws {
    try withSite { commands in
      let result = try commands.run("translate", "es", "a")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(
        result.output
          == "Content/es/a.po: 0 of 4 texts translated; 4 new\n1 file: 0 of 4 texts are translated.\n")
      let text = try commands.read("Content/es/a.po")
      #expect(text.contains("msgid \"One & two.\"\nmsgstr \"\"\n"))
      let all = try commands.run("translate", "es", "--all")
      #expect(all.status == 0)
      #expect(
        all.output.hasPrefix(
          "Content/es/site.po: 0 of 1 text translated; 1 new\nContent/es/a.po: 0 of 4 texts translated\n"),
        "\(all.output)")
      #expect(try commands.read("Content/es/a.po") == text)
      #expect(!FileManager.default.fileExists(atPath: commands.folder.path() + "/Content/es/index.po"))
    }
  }

  @Test("updates the files that there are, twice without a difference")
  func update() throws {
    try withSite { commands in
      _ = try commands.run("translate", "es", "a")
      let filled = try commands.read("Content/es/a.po").replacing(
        "msgid \"Three.\"\nmsgstr \"\"", with: "msgid \"Three.\"\nmsgstr \"Tres.\"")
      try commands.write(filled, to: "Content/es/a.po")
      try commands.write("---\ntitle: A\ndescription: About A.\n---\nThree.\n", to: "Content/a.md")
      let result = try commands.run("translate", "es")
      #expect(
        result.output.contains("Content/es/a.po: 1 of 3 texts translated; 1 gone\n"), "\(result.output)")
      let text = try commands.read("Content/es/a.po")
      _ = try commands.run("translate", "es")
      #expect(try commands.read("Content/es/a.po") == text)
    }
  }

  @Test(
    "leaves a file alone that it cannot read whole, and says where",
    arguments: [
      ("msgstr \"Tres.\"", "msgstr \"Tres."), ("msgstr \"Tres.\"", "msgtr \"Tres.\""),
      ("msgstr \"Tres.\"", "msgstr \"El \"Tres\".\""),
      ("msgstr \"Tres.\"", "<<<<<<< ours\nmsgstr \"Tres.\"\n=======\nmsgstr \"3.\"\n>>>>>>> theirs"),
    ])
  func malformed(part: String, broken: String) throws {
    try withSite { commands in
      _ = try commands.run("translate", "es", "a")
      let text = try commands.read("Content/es/a.po")
        .replacing("msgid \"Three.\"\nmsgstr \"\"", with: "msgid \"Three.\"\nmsgstr \"Tres.\"")
        .replacing(part, with: broken)
      #expect(text.contains(broken))
      try commands.write(text, to: "Content/es/a.po")
      let result = try commands.run("translate", "es")
      #expect(result.status == 1 && result.errors.contains("[malformed-po]"), "\(result.errors)")
      #expect(result.output.isEmpty && result.errors.contains("nothing was written"))
      #expect(try commands.read("Content/es/a.po") == text)
    }
  }

  @Test("writes XLIFF, and takes it and PO over again")
  func exchange() throws {
    try withSite { commands in
      let result = try commands.run("translate", "es", "a", "--export", "xliff", "out/here")
      #expect(result.status == 0, "\(result.errors)")
      let xliff = try commands.read("out/here/a.xlf")
      #expect(xliff.contains("original=\"a.md\""))
      let source = "<source>One &amp; two.</source>\n"
      try commands.write(
        xliff.replacing(source, with: source + "<target state=\"translated\">Uno y dos.</target>\n")
          .replacing("approved=\"no\"", with: "approved=\"yes\""), to: "back.xlf")
      let taken = try commands.run("translate", "es", "--import", "back.xlf")
      #expect(
        taken.output.contains("Content/es/a.po: 0 of 4 texts translated; 1 taken over\n"), "\(taken.output)")
      let text = try commands.read("Content/es/a.po")
      #expect(text.contains("msgid \"One & two.\"\nmsgstr \"Uno y dos.\"\n"))
      try commands.write(text.replacing("Uno y dos.", with: "Uno más dos."), to: "back.po")
      _ = try commands.run("translate", "es", "--import", "back.po")
      #expect(try commands.read("Content/es/a.po").contains("Uno más dos."))
      try commands.write("<xliff>", to: "bad.xlf")
      let bad = try commands.run("translate", "es", "--import", "bad.xlf")
      #expect(bad.status == 1 && bad.errors.contains("malformed-xliff"))
    }
  }

  @Test(
    "refuses languages and pages that the site does not have",
    arguments: [
      ["fr"], ["en"], ["spanish"], ["es", "b"], ["es", "--export", "xliff"],
      ["es", "--export", "csv", "out"],
    ])
  func refusals(arguments: [String]) throws {
    try withSite { commands in
      let result = try commands.run(["translate"] + arguments)
      #expect(result.status == 2)
      #expect(!result.errors.isEmpty)
    }
  }

  @Test("is signed by a translator, until a text changes")
  func signOff() throws {
    try withSite { commands in
      _ = try commands.run("translate", "es", "a")
      let unsigned = try commands.run("review", "Content/es/a.po", "--by", "Ana Ruiz")
      #expect(unsigned.status == 2 && unsigned.errors.contains("--as translator"))
      let early = try commands.run("review", "Content/es/a.po", "--as", "translator", "--by", "Ana Ruiz")
      #expect(
        early.status == 1 && early.errors.contains("4 of 4 texts of Content/es/a.po"), "\(early.errors)")
      var filled = try commands.read("Content/es/a.po")
      for (text, translation) in [
        ("A", "A"), ("About A.", "De A."), ("One & two.", "Uno y dos."), ("Three.", "Tres."),
      ] {
        filled = filled.replacing(
          "msgid \"\(text)\"\nmsgstr \"\"", with: "msgid \"\(text)\"\nmsgstr \"\(translation)\"")
      }
      try commands.write(filled, to: "Content/es/a.po")
      let wrong = try commands.run("review", "Content/a.md", "--as", "translator", "--by", "Ana Ruiz")
      #expect(wrong.status == 2)
      let result = try commands.run("review", "Content/es/a.po", "--as", "translator", "--by", "Ana Ruiz")
      #expect(
        result.status == 0 && result.output.hasPrefix("Signed Content/es/a.po: checked on "),
        "\(result.errors)")
      let text = try commands.read("Content/es/a.po")
      #expect(text.contains("X-Checked-By: Ana Ruiz"))
      let again = try commands.run("review", "Content/es/a.po", "--as", "translator", "--by", "Ana Ruiz")
      #expect(again.output.contains("says so already"))
      try commands.write("---\ntitle: A\ndescription: About A.\n---\nThree.\n", to: "Content/a.md")
      let due = try commands.run("check", "--due", "0")
      #expect(due.output.contains("Content/es/a.po"), "\(due.output)")
    }
  }
}
