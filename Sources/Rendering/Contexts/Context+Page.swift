import Evidence
import Markdown
import Mustache
internal import Page
internal import Site

extension Context {
  /// A page as its template sees it, but for its text.
  ///
  /// - Parameters:
  ///   - index: The page, by its index in the site.
  ///   - shared: The site.
  ///   - citing: Which pages cite each source, where the page shows that.
  ///   - isRedirect: Whether it is the page at an old address, which sends readers on to the new one.
  static func page(
    _ index: Int, in shared: SharedValues, citing: CitingPages?, isRedirect: Bool = false
  ) -> PageContext {
    let parts = PageParts(index, in: shared)
    var context = PageContext(
      site: shared.siteValue(onPage: index, of: parts.section), facts: parts.facts(isRedirect: isRedirect),
      movedLinks: parts.movedLinks)
    parts.addNeighbours(to: &context)
    parts.addRelated(to: &context)
    parts.addChildren(to: &context)
    parts.addSources(to: &context, citing: citing)
    parts.addTopics(to: &context)
    parts.addStructuredData(to: &context)
    return context
  }

  static func link(toPage index: Int, in shared: SharedValues) -> Value {
    let title = shared.site.pages[index].article.frontMatter.title
    return [
      "title": .text(title), "url": .text(shared.url(ofPage: index)),
      "language": shared.language(of: title, ofPage: index), "hreflang": shared.hreflang(ofPage: index),
    ]
  }

  static func entry(ofPage index: Int, in shared: SharedValues) -> Value {
    let article = shared.site.pages[index].article
    return [
      "title": .text(article.frontMatter.title), "url": .text(shared.url(ofPage: index)),
      "language": shared.language(of: article.frontMatter.title, ofPage: index),
      "hreflang": shared.hreflang(ofPage: index),
      "description": .text(article.frontMatter.description),
      "descriptionLanguage": shared.language(of: article.frontMatter.description, ofPage: index),
      "category": .text(article.frontMatter.category),
      "published": shared.day(article.frontMatter.published),
    ]
  }

  static let newestShape: Shape = [
    "title": .text, "url": .text, "language": languageShape, "hreflang": .text,
    "pages": .list(of: entryShape),
  ]
}

extension Object {
  /// Adds the text of a page.
  mutating func fillIn(_ text: ArticleText, of article: Article) {
    append("introduction", .html(text.introduction))
    append("sections", Self.sections(of: article, text))
    append("hasSections", .bool(article.outline.headings.contains(where: \.isSection)))
    append("footnotes", .html(text.footnotes))
  }

  private static func sections(of article: Article, _ text: ArticleText) -> Value {
    let texts = text.sections
    var sections: [Value] = []
    sections.reserveCapacity(texts.count)
    let headings = article.outline.headings
    for place in headings.indices where headings[place].isSection {
      let index = sections.count
      guard index < texts.count else { break }
      sections.append([
        "id": .text(headings[place].id), "title": .html(texts[index].title),
        "plainTitle": .text(headings[place].plainTitle),
        "body": .html(texts[index].body), "isFirst": .bool(index == 0),
        "isLast": .bool(index == texts.count - 1),
        "isLong": .bool(headings[place].section.map { $0.lines > PhoneScreen.lines } ?? false),
      ])
    }
    return .list(sections)
  }
}
