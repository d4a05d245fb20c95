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
    "reviewer": .text, "isReviewOverdue": .bool, "isReviewOutdated": .bool,
    "related": .list(of: entryShape), "newest": newestShape, "previous": linkShape, "next": linkShape,
    "children": .list(of: entryShape),
    "hasRelated": .bool, "hasNeighbours": .bool, "hasChildren": .bool, "hasStudies": .bool, "hasForm": .bool,
    "allSources": allSourcesShape, "redirect": .text, "quiz": quizShape, "extra": .any,
    "isDated": .bool, "tags": .list(of: linkShape), "hasTags": .bool, "listing": listingShape,
    "kind": .text, "isForSearch": .bool, "image": imageShape, "feeds": feedsShape, "structuredData": .html,
  ]

  /// A page as its template sees it, but for its text: see ``fillIn(_:of:in:)``.
  static func page(_ page: Page, in site: Site, citing: CitingPages?) -> Object {
    let frontMatter = page.frontMatter
    let related = related(to: page, in: site)
    let review = page.validReview
    let archive = site.archive(of: page)
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
      "reviewed": day(review?.day), "reviewDue": day(review?.due),
      "reviewer": .text(review?.reviewer ?? ""),
      "isReviewOverdue": .bool(review?.due.map { $0 < site.today } ?? false),
      "isReviewOutdated": .bool(page.isReviewOutdated),
      "related": .list(related), "hasRelated": .bool(!related.isEmpty),
      "newest": newest(for: page, in: site),
      "hasNeighbours": .bool(page.previous != nil || page.next != nil),
      "hasChildren": .bool(!page.children.isEmpty),
      "hasStudies": .bool(!page.article.shownStudies.isEmpty), "hasForm": .bool(site.showsForm(on: page)),
      "previous": page.previous.map { link(site.pages[$0], in: site) } ?? .null,
      "next": page.next.map { link(site.pages[$0], in: site) } ?? .null,
      "children": .list((archive?.newest ?? page.children).map { entry(site.pages[$0], in: site) }),
      "allSources": citing.map { allSources(of: site, citing: $0) } ?? [], "redirect": "",
      "quiz": quiz(of: page, in: site), "extra": frontMatter.extra,
      "isDated": .bool(archive != nil || site.archive(listing: page) != nil),
      "tags": .list(tags(of: page, in: site)), "hasTags": .bool(!page.tags.isEmpty),
      "listing": archive.map { listing($0, in: site) } ?? .null,
      "kind": .text(kind(of: page)), "isForSearch": .bool(page.isForSearch(on: site.today)),
      "image": image(of: page, in: site), "feeds": feeds(for: page, in: site),
      "structuredData": structuredData(of: page, in: site),
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

  static func entry(_ page: Page, in site: Site) -> Value {
    [
      "title": .text(page.frontMatter.title), "url": .text(site.root + page.path.address),
      "description": .text(page.frontMatter.description), "category": .text(page.frontMatter.category),
      "published": day(page.frontMatter.published),
    ]
  }

  private static func related(to page: Page, in site: Site) -> [Value] {
    let chosen = page.frontMatter.related.compactMap { link in
      ContentPath(link.value, from: page.path.folder).flatMap { site[$0] }
    }
    let found = site.indices[page.path].flatMap { site.related[$0] } ?? []
    return (chosen + found.map { site.pages[$0] }).map { entry($0, in: site) }
  }

  private static let newestShape: Shape = ["title": .text, "url": .text, "pages": .list(of: entryShape)]

  /// How many of a section's newest pages are shown.
  private static let newestCount = 3

  /// The newest pages of the section that a page names.
  private static func newest(for page: Page, in site: Site) -> Value {
    guard let link = page.frontMatter.newest,
      let section = ContentPath(link.value, from: page.path.folder).flatMap({ site[$0] })
    else { return .null }
    let pages = section.children.map { site.pages[$0] }.filter { $0.frontMatter.published != nil }.sorted {
      guard let first = $0.frontMatter.published, let second = $1.frontMatter.published, first != second
      else {
        return $0.path < $1.path
      }
      return first > second
    }
    return [
      "title": .text(section.frontMatter.title), "url": .text(site.root + section.path.address),
      "pages": .list(pages.prefix(newestCount).map { entry($0, in: site) }),
    ]
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
