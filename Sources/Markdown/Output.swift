import Glibc

/// The HTML of a document, cut where ``Adjustment`` set its marks.
///
/// The marks are bytes that never occur in UTF-8, so no text can forge them.
struct Output {
  /// Stands before and behind the text of a heading that starts a section.
  static let heading: UInt8 = 0xFF
  /// Stands before the footnotes.
  static let footnotes: UInt8 = 0xFE

  let introduction: [UInt8]
  let sections: [(title: [UInt8], body: [UInt8])]
  let footnotes: [UInt8]

  init(html: [UInt8]) {
    let notes = html.firstIndex(of: Self.footnotes) ?? html.count
    let parts = html[..<notes].split(separator: Self.heading, omittingEmptySubsequences: false).map {
      Array($0.trimmed())
    }
    introduction = parts.first ?? []
    sections = stride(from: 1, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
    footnotes = Array(html[notes...].dropFirst().trimmed())
  }
}
