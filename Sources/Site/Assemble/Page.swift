package import Page
import Diagnostics
import Words

/// A page in its place in the site.
package struct Page: Sendable {
  /// What its file tells.
  package let article: Article
  /// Its place.
  let place: PagePlace

  /// The page of its section; `nil` for the front page and for pages that no section lists.
  package var parent: Int? { place.parent }
  /// The pages of its section, in the order in which they are listed.
  package var children: [Int] { place.children }
  /// The page before it in its section.
  package var previous: Int? { place.previous }
  /// The page after it in its section.
  package var next: Int? { place.next }
  /// What it is about.
  package var tags: [Tag] { place.tags }

  /// The place of its language among those of the site.
  package var language: Int { article.language }
  /// Whether it is the front page of its language.
  package var isHome: Bool { article.local.isHome }
  /// Whether it is the page that hosts show for addresses that do not exist.
  package var isNotFound: Bool { article.local.isNotFound }

  /// Its file.
  package var path: ContentPath { article.path }
  /// What stands before its text.
  package var frontMatter: FrontMatter {
    // Borrowed: it is large, and most callers want one part.
    _read { yield article.frontMatter }
  }

  /// The name of its template.
  package var template: String {
    article.frontMatter.template?.value
      ?? (article.frontMatter.newestFirst != nil
        ? Site.listingTemplate
        : isHome ? "home" : path.isIndex ? "section" : isNotFound ? "404" : "article")
  }

  /// Whether the page states facts about health: whatever its template is called, they have to be reviewed, and search engines
  /// are told what it is.
  ///
  /// Articles and quizzes do. Of a simple page or one with a template of a site's own, its text decides: whatever cites a source
  /// or shows a study states a fact. Lists only lead to such pages.
  package var statesFacts: Bool {
    switch template {
    case "article": true
    case "home", "section", Site.listingTemplate, "sources", "404": false
    default:
      !isHome
        && (article.frontMatter.isQuiz || !article.citations.entries.isEmpty || !article.shownStudies.isEmpty)
    }
  }
}

/// The place of a page among the others, each by its index in the site.
struct PagePlace: Sendable {
  /// The page of the section it belongs to.
  var parent: Int?
  /// The pages of its section, in the order in which they are listed.
  var children: [Int] = []
  /// The page before it in its section.
  var previous: Int?
  /// The page after it in its section.
  var next: Int?
  /// What it is about.
  let tags: [Tag]
}
