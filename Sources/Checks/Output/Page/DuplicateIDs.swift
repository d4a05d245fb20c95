package import Diagnostics

extension Check {
  /// An id that stands twice on a page.
  package static let duplicatePageID = Check("duplicate-page-id", .warning)
}

/// Every id stands once.
struct DuplicateIDs: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    var seen: Set<String> = []
    return page.elements.compactMap { element in
      guard let id = element["id"], !seen.insert(id).inserted else { return nil }
      return Finding(.duplicatePageID, .twice(id), element.mark)
    }
  }
}

extension Message {
  fileprivate static func twice(_ id: String) -> Message {
    Message("the id '\(id)' stands twice on this page", fix: "rename one of the two")
  }
}
