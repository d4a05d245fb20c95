package import Page
import Diagnostics
import Text

/// A new page: its file, and the text that it starts with.
package struct NewPage: Sendable {
  /// What kind of page it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A text with sources, and with the dates of its review.
    case article
    /// Questions that lead to results.
    case quiz
    /// A simple page, such as one on privacy; also the page of a folder.
    case page
  }

  /// What kind of page it is.
  package let kind: Kind
  /// Its file.
  package let path: ContentPath
  /// Its title.
  package let title: String
  /// The label above its title; empty where the site gives no hint.
  package let category: String
  /// The day on which it is made.
  package let today: Day

  /// Prepares a page of a site.
  ///
  /// - Parameters:
  ///   - title: What it is called; by default what its file or folder is called.
  ///   - site: The site that it belongs to, with its drafts.
  package init(_ kind: Kind, at path: ContentPath, title: String? = nil, in site: Site) {
    self.kind = kind
    self.path = path
    self.title = title ?? path.suggestedTitle
    let section = ContentPath(path.folder + "/index.md")
    category = path.isIndex || path.folder.isEmpty ? "" : site[section]?.frontMatter.title ?? ""
    today = site.today
  }

  /// The missing page of the folder; `nil` where it is there, or another page has its address.
  package func missingIndex(on site: Site) -> ContentPath? {
    guard !path.folder.isEmpty, !path.isIndex else { return nil }
    let index = ContentPath(path.folder + "/index.md")
    return site[index] == nil && site[ContentPath(path.folder + ".md")] == nil ? index : nil
  }
}

extension ContentPath {
  /// The name of the file, or of the folder whose page it is, as words: `Sleep and rest` for `help/sleep-and-rest.md`.
  var suggestedTitle: String {
    let folder = ContentPath(folder)
    return isIndex && !folder.text.isEmpty ? folder.name.asTitle : name.dropLast(isPage ? 3 : 0).asTitle
  }
}
