package import Page
import Markdown

extension Site {
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
