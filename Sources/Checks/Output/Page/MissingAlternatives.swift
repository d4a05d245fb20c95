package import Diagnostics

extension Check {
  /// An image in a template without a text.
  package static let missingAlternative = Check("missing-alternative", .warning)
}

/// Every image says what it shows, or with an empty `alt` that it shows nothing that matters.
struct MissingAlternatives: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.all("img", "area").filter { $0["alt"] == nil }.map {
      Finding(.missingAlternative, .noText($0.tag), $0.mark)
    }
  }
}

extension Message {
  fileprivate static func noText(_ tag: String) -> Message {
    Message(
      "\(tag) has no text for people who cannot see it", fix: "add alt=\"…\", empty where it only decorates")
  }
}
