import Diagnostics

extension CheckRegistry {
  /// The list for people: code, level and meaning of each check.
  package static var text: String {
    let width = entries.map(\.check.code.count).max() ?? 0
    let levelWidth = entries.map(\.check.level.count).max() ?? 0
    return entries.map { entry in
      "\(entry.check.code.padded(to: width))  \(entry.check.level.padded(to: levelWidth))  \(entry.meaning)\n"
    }.joined()
  }

  /// The list as a page of Markdown: `Documentation/Checks.md`.
  package static var markdown: String {
    """
    # Checks

    What `handout build` and `handout check` look for. A message shows the code of its check in brackets. `checks:` in
    `Content/site.yml` sets the level of each, `off`, `warning` or `error`; those marked *safety* protect readers and can
    be neither lowered nor turned off.

    This page is made by `make checks-page`, from what the checks say of themselves.

    | code | level | what is wrong |
    | --- | --- | --- |

    """
      + entries.map { entry in
        let meaning = entry.meaning.replacing("|", with: "\\|").replacing("<", with: "&lt;")
        return "| `\(entry.check.code)` | \(entry.check.level) | \(meaning) |\n"
      }.joined()
  }
}

extension Check {
  /// Its level where a site does not say otherwise, and whether a site can.
  fileprivate var level: String { severity.rawValue + (isSafety ? " (safety)" : "") }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
