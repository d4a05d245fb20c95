import Text

/// The small complete site that `handout init` writes, embedded in the program.
///
/// Its templates, styles and scripts are this repository's own; its Content, its icons and the files beside them are in
/// `Sources/Starter/Site`. They are static data: nothing is copied or decoded before ``files(replacing:)`` is called.
package enum Starter {
  /// A file of the site.
  package struct File: Sendable {
    /// Its path in the site's folder, for example `Content/index.md`.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]

    /// Describes a file.
    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// The mark of the site, an SVG with its initials.
  static let mark = "Public/favicon.svg"

  /// The files of a site of one's own.
  ///
  /// - Parameters:
  ///   - title: What the site is called.
  ///   - language: The tag of its language.
  ///   - today: The day on which it is started, as `2026-11-20`.
  ///   - due: When its facts are to be checked again.
  package static func files(titled title: String, in language: String, today: String, due: String) -> [File] {
    let initials = Initials(of: title).text
    // Two capitals are as wide as one that is half as large again.
    let (size, baseline) = initials.count == 1 ? ("21", "23.500") : ("15", "21.400")
    return files(replacing: [
      "title": title.yamlQuoted, "language": language.yamlQuoted, "today": today, "due": due,
      "initials": XML.escaped(initials), "size": size, "baseline": baseline,
      "reading": readingAim(in: language),
    ])
  }

  /// The line of site.yml with an aim for the reading level; nothing where no formula measures the language.
  private static func readingAim(in language: String) -> String {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "en", "de": "  grade: 9          # the school year that a text may ask for\n"
    case "es": "  ease: 55          # how easy a text must be at least, from 0 to 100\n"
    default: ""
    }
  }

  /// Whether the templates have words in a language, or in that of which it is a form: `es` serves `es-MX`.
  package static func hasWords(in language: String) -> Bool {
    let names = [language, String(language.prefix { $0 != "-" })].map {
      "templates/words/\($0).po".lowercased()
    }
    return embedded.contains { names.contains($0.path.lowercased()) }
  }

  /// The files, with `{name}` replaced in those in Content and in the mark.
  ///
  /// - Parameter words: The replacement for each name, for example for `{today}`.
  package static func files(replacing words: [String: String] = [:]) -> [File] {
    embedded.map { file in
      let bytes = bytes(of: file.content)
      guard file.path.hasPrefix("Content/") || file.path == mark else {
        return File(path: file.path, bytes: bytes)
      }
      var text = String(decoding: bytes, as: UTF8.self)
      for (name, word) in words { text = text.replacing("{\(name)}", with: word) }
      return File(path: file.path, bytes: Array(text.utf8))
    }
  }
}
