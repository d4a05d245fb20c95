package import Page
import Markdown
internal import Text

extension Site {
  /// The command that stamps a page.
  package static func reviewCommand(for path: ContentPath) -> String {
    "handout review \(path.file.shellQuoted) --by NAME"
  }
}
