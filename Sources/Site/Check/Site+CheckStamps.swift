package import Page
import Diagnostics
import Markdown

extension Site {
  /// Pages of any kind whose text is not the one that was reviewed.
  func checkStamps() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for page in pages {
      guard case .outdated(let day) = page.article.reviewStatus,
        let stamp = page.article.frontMatter.reviewedText, TextStamp.isStamp(stamp.value)
      else { continue }
      result.append(
        Diagnostic(
          .reviewOutdated,
          "the text changed since its review on \(day.text), so the page no longer says that it was reviewed",
          at: stamp.location, fix: "read what changed, then run: \(Self.reviewCommand(for: page.path))"))
    }
    return result
  }

  /// How to stamp a page, as one types it.
  package static func reviewCommand(for path: ContentPath) -> String {
    "handout review \(path.file.shellQuoted) --by NAME"
  }
}

extension String {
  /// The text as one word of a shell's command line.
  package var shellQuoted: String {
    let isPlain = utf8.allSatisfy { byte in
      byte.isLetterOrDigit || "/._-+,@%:".utf8.contains(byte) || byte >= 0x80
    }
    return isPlain && !isEmpty && !hasPrefix("-") ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
