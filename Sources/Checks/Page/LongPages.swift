import Diagnostics
import Page
import Synchronization

/// The ids of the pages that have many, each page's made once: a page with a thousand headings has a thousand links to them.
final class LongPages: Sendable {
  /// What is known of a page.
  private struct Known: Sendable {
    let ids: Set<String>
    let names: Suggestions
  }

  private let pages = Mutex<[ContentPath: Known]>([:])

  /// Whether a link can lead to a heading of a page by an id, present or former.
  func has(_ id: String, on page: Face) -> Bool {
    page.hasManyIDs ? known(page).ids.contains(id) : page.hasID(id)
  }

  /// The id of a page that an editor may have meant.
  func nearest(to id: String, on page: Face) -> String? {
    page.hasManyIDs ? known(page).names.nearest(to: id) : Suggestion.nearest(to: id, among: page.currentIDs)
  }

  private func known(_ page: Face) -> Known {
    pages.withLock { pages in
      if let known = pages[page.path] { return known }
      let known = Known(ids: Set(page.headingIDs), names: Suggestions { page.currentIDs })
      pages[page.path] = known
      return known
    }
  }
}
