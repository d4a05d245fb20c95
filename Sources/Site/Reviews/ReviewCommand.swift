package import Page
import Markdown
internal import Text

extension Site {
  /// How to stamp a page, as one types it.
  package static func reviewCommand(for path: ContentPath) -> String {
    "handout review \(path.file.shellQuoted) --by NAME"
  }
}
