package import Diagnostics

extension Check {
  /// HTML that browsers have to guess at.
  package static let malformedHTML = Check("malformed-html", .warning)
}

/// HTML that is not well-formed, so that browsers have to guess and the other checks may be wrong.
struct MalformedHTML: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    page.mistakes.map { Finding(.malformedHTML, .malformed($0.kind), $0.mark, subject: .malformed($0.kind)) }
  }
}

extension Message {
  fileprivate static func malformed(_ mistake: PublishedHTML.Mistake.Kind) -> Message {
    Message("the HTML of this page is not well-formed: \(mistake)", fix: "fix the template")
  }
}
