package import Page
package import Diagnostics
import Site

/// One article, its file's text included, and what the settings ask of every text; nothing of other pages.
///
/// What is found in it changes with ``Article/digest`` and the settings alone.
package struct ArticleScope {
  let article: Article
  let style: HouseStyle
  /// The paragraphs of the text, where the words are kept for an audit.
  let paragraphs: [Paragraph]

  package init(_ article: Article, _ style: HouseStyle) {
    self.article = article
    self.style = style
    paragraphs = article.outline.prose.filter { $0.kind == .paragraph }.map(Paragraph.init)
  }

  /// What is wrong with the article.
  package func findings(isAudit: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for check in CheckRegistry.articleChecks where isAudit || !check.isForAudits {
      found += check.findings(in: self)
    }
    return found
  }
}
