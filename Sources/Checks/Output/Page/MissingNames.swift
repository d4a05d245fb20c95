package import Diagnostics
import Site

extension Check {
  /// A link or button that a screen reader cannot name.
  package static let missingName = Check("missing-name", .warning)
}

/// Links, buttons and whatever stands for a picture can be named by a screen reader.
struct MissingNames: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.elements.filter { needsName($0) && page.name(of: $0).isBlank }
      .map { Finding(.missingName, .noName($0.tag), $0.mark) }
  }

  private func needsName(_ element: PublishedHTML.Element) -> Bool {
    switch element.name {
    case "a": element["href"] != nil
    case "button", "summary", "iframe": true
    case "input": ["submit", "button", "reset"].contains(element["type"]) && element["value"] != nil
    default: element["role"] == "img"
    }
  }
}

extension Message {
  fileprivate static func noName(_ tag: String) -> Message {
    Message("\(tag) has no name that could be read out", fix: "write text into it, or an aria-label")
  }
}
