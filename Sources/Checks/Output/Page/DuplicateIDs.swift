package import Diagnostics

extension Check {
  /// An id that stands twice on a page.
  package static let duplicatePageID = Check("duplicate-page-id", .warning)
}

/// Every id stands once.
struct DuplicateIDs: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    var seen: Set<String> = []
    var repeated: [String] = []
    for case let id? in page.elements.map({ $0["id"] }) where !seen.insert(id).inserted {
      repeated.append(id)
    }
    return repeated.map { Finding(.duplicatePageID, .twice($0)) }
  }
}

extension Message {
  fileprivate static func twice(_ id: String) -> Message {
    Message("the id '\(id)' stands twice on this page", fix: "rename one of the two")
  }
}
