package import Diagnostics
package import Page
import Site

/// One article, its file's text included, and what the settings ask of every text; nothing of other pages.
///
/// What is found in it changes with ``Article/digest`` and the settings alone.
package struct ArticleScope {
  let article: Article
  let style: HouseStyle

  package init(_ article: Article, _ style: HouseStyle) { (self.article, self.style) = (article, style) }

  /// What is wrong with the article.
  package func findings(isAudit: Bool) -> [Diagnostic] {
    var found = isAudit ? ProseScope(article, style).findings() : []
    for check in CheckRegistry.articleChecks where isAudit || !check.isForAudits {
      found += check.findings(in: self)
    }
    return found
  }
}
