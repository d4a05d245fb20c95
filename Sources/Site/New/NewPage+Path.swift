package import Page
import Diagnostics

/// Why a page cannot be made, as a plain sentence without a full stop.
package struct NewPageProblem: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and what to do instead.
  package let description: String

  /// Says why.
  package init(description: String) { self.description = description }
}

extension NewPage {
  /// The path of a new page, as somebody wrote it: `help/sleep`, `help/sleep.md` or `Content/help/sleep.md`, or the
  /// same as a path to the file.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - absolute: The same as an absolute path, without `.` and `..`.
  ///   - folder: The absolute path of the site's folder.
  package static func path(_ text: String, absolute: String, in folder: String) throws(NewPageProblem)
    -> ContentPath
  {
    let content = (folder == "/" ? "" : folder) + "/Content/"
    var relative = absolute.hasPrefix(content) ? String(absolute.dropFirst(content.count)) : text
    if relative.hasPrefix("/") {
      throw NewPageProblem(description: "\(text) is not in \(content): write the path from Content on")
    }
    while relative.hasPrefix("./") { relative.removeFirst(2) }
    if relative.hasPrefix("Content/") { relative.removeFirst("Content/".count) }
    guard let path = ContentPath(relative, from: "") else {
      throw NewPageProblem(description: "\(text) leads out of Content, where all pages are")
    }
    var names = path.text.split(separator: "/").map(String.init)
    guard let last = names.popLast() else {
      throw NewPageProblem(description: "write the name of a page, for example help/sleep")
    }
    names.append(last.hasSuffix(".md") ? String(last.dropLast(3)) : last)
    let slugs = names.map(slug)
    guard names == slugs else {
      let suggestion =
        slugs.contains("") ? "help/sleep, for example" : "'\(slugs.joined(separator: "/"))'"
      throw NewPageProblem(
        description:
          "the path becomes the page's address, so it has only small letters a to z, digits and hyphens: "
          + "write \(suggestion)")
    }
    return ContentPath(names.joined(separator: "/") + ".md")
  }

  /// A name that makes a plain address: small letters, digits, and single hyphens between them; empty where nothing is
  /// left.
  static func slug(_ name: String) -> String {
    var words: [String] = [""]
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "'", "\u{2019}", "\u{300}"..."\u{36F}": continue
      default:
        if let plain = plainLetters[scalar] {
          words[words.count - 1] += plain
        } else {
          words.append("")
        }
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Letters of European languages in a to z.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "à": "a",
    "á": "a", "â": "a", "ã": "a", "ą": "a", "ç": "c", "ć": "c", "č": "c", "è": "e", "é": "e", "ê": "e",
    "ë": "e", "ę": "e", "ě": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ń": "n",
    "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ő": "o", "ř": "r", "ś": "s", "š": "s", "ù": "u", "ú": "u",
    "û": "u", "ű": "u", "ů": "u", "ý": "y", "ź": "z", "ż": "z", "ž": "z",
  ]
}
