import Evidence
import Markdown
import Mustache

extension Context {
  static let pageShape: Shape = [
    "title": .text, "description": .text, "category": .text, "author": .text, "url": .text,
    "canonical": .text,
    "template": .text, "isHome": .bool, "isDraft": .bool,
    "breadcrumbs": .list(of: linkShape),
    "introduction": .html,
    "sections": .list(of: [
      "id": .text, "title": .html, "plainTitle": .text, "body": .html, "isFirst": .bool, "isLast": .bool,
    ]),
    "footnotes": .html, "contents": contentsShape, "sources": sourcesShape,
    "published": dayShape, "updated": dayShape, "reviewed": dayShape, "reviewDue": dayShape,
    "reviewer": .text, "isReviewOverdue": .bool,
    "related": .list(of: entryShape), "previous": linkShape, "next": linkShape,
    "children": .list(of: entryShape),
    "hasRelated": .bool, "hasNeighbours": .bool, "hasChildren": .bool, "hasStudies": .bool,
    "allSources": allSourcesShape, "redirect": .text, "quiz": quizShape, "extra": .any,
  ]

  /// A page as its template sees it, but for its text: see ``fillIn(_:of:in:)``.
  static func page(_ page: Page, in site: Site, citing: CitingPages?) -> Object {
    let frontMatter = page.frontMatter
    let related = related(to: page, in: site)
    return [
      "title": .text(frontMatter.title), "description": .text(frontMatter.description),
      "category": .text(frontMatter.category), "author": .text(frontMatter.author),
      "url": .text(site.root + page.path.address), "canonical": .text(site.address(of: page.path)),
      "template": .text(page.template), "isHome": .bool(page.path.isHome),
      "isDraft": .bool(frontMatter.isDraft),
      "breadcrumbs": .list(site.ancestors(of: page).map { link($0, in: site) }),
      "introduction": .null, "sections": .null, "footnotes": .null, "contents": contents(of: page),
      "sources": sources(of: page, in: site),
      "published": day(frontMatter.published), "updated": day(frontMatter.updated),
      "reviewed": day(frontMatter.reviewed), "reviewDue": day(frontMatter.reviewDue?.value),
      "reviewer": .text(frontMatter.reviewer),
      "isReviewOverdue": .bool(frontMatter.reviewDue.map { $0.value < site.today } ?? false),
      "related": .list(related), "hasRelated": .bool(!related.isEmpty),
      "hasNeighbours": .bool(page.previous != nil || page.next != nil),
      "hasChildren": .bool(!page.children.isEmpty),
      "hasStudies": .bool(!page.article.shownStudies.isEmpty),
      "previous": page.previous.map { link(site.pages[$0], in: site) } ?? .null,
      "next": page.next.map { link(site.pages[$0], in: site) } ?? .null,
      "children": .list(page.children.map { entry(site.pages[$0], in: site) }),
      "allSources": citing.map { allSources(of: site, citing: $0) } ?? [], "redirect": "",
      "quiz": quiz(of: page, in: site), "extra": frontMatter.extra,
    ]
  }

  /// The page at an old address, which sends readers on to the new one.
  static func redirect(to page: Page, in site: Site) -> Object {
    var object = self.page(page, in: site, citing: nil)
    object["redirect"] = .text(site.address(of: page.path))
    return object
  }

  static func link(_ page: Page, in site: Site) -> Value {
    ["title": .text(page.frontMatter.title), "url": .text(site.root + page.path.address)]
  }

  private static func entry(_ page: Page, in site: Site) -> Value {
    [
      "title": .text(page.frontMatter.title), "url": .text(site.root + page.path.address),
      "description": .text(page.frontMatter.description), "category": .text(page.frontMatter.category),
    ]
  }

  private static func related(to page: Page, in site: Site) -> [Value] {
    page.frontMatter.related.compactMap { link in
      ContentPath(link.value, from: page.path.folder).flatMap { site[$0] }.map { entry($0, in: site) }
    }
  }

  /// Fills in the text of a page, which comes last: what else a page shows can be known without it.
  static func fillIn(_ text: ArticleText, of page: Page, in object: inout Object) {
    object["introduction"] = .html(text.introduction)
    object["sections"] = sections(of: page, text)
    object["footnotes"] = .html(text.footnotes)
  }

  private static func sections(of page: Page, _ text: ArticleText) -> Value {
    let headings = page.article.document.sections
    return .list(
      zip(headings, text.sections).enumerated().map { index, section in
        let (heading, html) = section
        return [
          "id": .text(heading.id), "title": .html(html.title), "plainTitle": .text(heading.plainTitle),
          "body": .html(html.body), "isFirst": .bool(index == 0),
          "isLast": .bool(index == headings.count - 1),
        ]
      })
  }
}

extension Site {
  /// The whole address of a page on the web.
  package func address(of path: ContentPath) -> String {
    (settings.baseURL?.origin ?? "") + root + path.address
  }
}
