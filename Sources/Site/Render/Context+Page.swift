package import Page
import Evidence
import Files
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
    let site = shared.site
    let page = site.pages[index]
    let article = page.article
    let section = shared.section(page.parent)
    let wholeAddress = shared.wholeAddress(of: article)
    let review = page.validReview
    var context = PageContext(
      site: shared.siteValue(onPage: index, of: section),
      facts: [
        "title": .text(article.frontMatter.title), "description": .text(article.frontMatter.description),
        "category": .text(article.frontMatter.category), "author": .text(article.frontMatter.author),
        "url": .text(shared.url(of: article)), "canonical": .text(wholeAddress),
        "template": .text(page.template), "isHome": .bool(page.path.isHome),
        "isDraft": .bool(article.frontMatter.isDraft),
        "contents": contents(of: article),
        "published": day(article.frontMatter.published, in: site.words),
        "updated": day(article.frontMatter.updated, in: site.words),
        "reviewed": day(review?.day, in: site.words), "reviewDue": day(review?.due, in: site.words),
        "reviewer": .text(review?.reviewer ?? ""),
        "isReviewOverdue": .bool(review?.due.map { $0 < site.today } ?? false),
        "isReviewOutdated": .bool(page.isReviewOutdated),
        "hasStudies": .bool(!article.shownStudies.isEmpty), "hasForm": .bool(site.showsForm(on: page)),
        "redirect": .text(isRedirect ? wholeAddress : ""),
        "quiz": quiz(of: page, in: site), "extra": article.frontMatter.extra,
        "tags": .list(tags(of: page, in: site)), "hasTags": .bool(!page.tags.isEmpty),
        "kind": .text(kind(of: page)), "isForSearch": .bool(page.isForSearch(on: site.today)),
        "image": image(of: page, in: site),
        "feeds": page.path.isIndex || page.parent == nil ? feeds(for: page, in: site) : section.feeds,
      ])
    let previous = page.previous.map { link(toPage: $0, in: shared) } ?? .null
    let next = page.next.map { link(toPage: $0, in: shared) } ?? .null
    var neighbours = RecordWriter()
    neighbours.write(section.digest)
    neighbours.write(previous)
    neighbours.write(next)
    context.add(
      .neighbours, from: neighbours.bytes,
      [
        "breadcrumbs": .list(section.breadcrumbs), "previous": previous, "next": next,
        "hasNeighbours": .bool(page.previous != nil || page.next != nil),
      ])
    let related = related(to: page, index, in: shared)
    context.add(
      .related,
      [
        "related": .list(related), "hasRelated": .bool(!related.isEmpty),
        "newest": newest(for: page, in: shared),
      ])
    let archive = site.archives[index]
    context.add(
      .children,
      [
        "children": .list((archive?.newest ?? page.children).map { entry(ofPage: $0, in: shared) }),
        "hasChildren": .bool(!page.children.isEmpty),
        "isDated": .bool(archive != nil || page.parent.map { site.archives[$0] != nil } ?? false),
        "listing": archive.map { listing($0, in: site) } ?? .null,
      ])
    let sources = shared.sources(article.citations.entries)
    context.add(
      .sources, from: origin(of: sources, article.citations.entries),
      ["sources": Self.sources(sources, article.citations.entries, in: shared)])
    context.add(.allSources, ["allSources": citing.map { allSources(of: shared, citing: $0) } ?? []])
    context.add(
      .structuredData,
      [
        "structuredData": structuredData(
          of: page, at: wholeAddress, citing: sources, below: section, in: shared)
      ])
    return context
  }

  static func link(toPage index: Int, in shared: SharedValues) -> Value {
    [
      "title": .text(shared.site.pages[index].frontMatter.title), "url": .text(shared.url(ofPage: index)),
    ]
  }

  static func entry(ofPage index: Int, in shared: SharedValues) -> Value {
    let article = shared.site.pages[index].article
    return [
      "title": .text(article.frontMatter.title), "url": .text(shared.url(of: article)),
      "description": .text(article.frontMatter.description),
      "category": .text(article.frontMatter.category),
      "published": day(article.frontMatter.published, in: shared.site.words),
    ]
  }

  private static func related(to page: Page, _ index: Int, in shared: SharedValues) -> [Value] {
    let site = shared.site
    let chosen = page.article.frontMatter.related.compactMap { link in
      ContentPath(link.value, from: page.path.folder).flatMap { site.indices[$0] }
    }
    return (chosen + (site.related[index] ?? [])).map { entry(ofPage: $0, in: shared) }
  }

  private static let newestShape: Shape = ["title": .text, "url": .text, "pages": .list(of: entryShape)]

  /// How many of a section's newest pages are shown.
  private static let newestCount = 3

  /// The newest pages of the section that a page names.
  private static func newest(for page: Page, in shared: SharedValues) -> Value {
    let site = shared.site
    guard let link = page.article.frontMatter.newest,
      let section = ContentPath(link.value, from: page.path.folder).flatMap({ site.indices[$0] })
    else { return .null }
    // The pages are in the order of their paths, by which those of one day are ordered.
    let dated = site.pages[section].children.compactMap { index in
      site.pages[index].frontMatter.published.map { (day: $0, index: index) }
    }
    let pages = dated.sorted { ($1.day, $0.index) < ($0.day, $1.index) }.map(\.index)
    return [
      "title": .text(site.pages[section].frontMatter.title), "url": .text(shared.url(ofPage: section)),
      "pages": .list(pages.prefix(newestCount).map { entry(ofPage: $0, in: shared) }),
    ]
  }
}

extension Object {
  /// Adds the text of a page.
  mutating func fillIn(_ text: ArticleText, of article: Article) {
    append("introduction", .html(text.introduction))
    append("sections", Self.sections(of: article, text))
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
      ])
    }
    return .list(sections)
  }
}

extension Site {
  /// The whole address of a page on the web.
  package func address(of path: ContentPath) -> String {
    (settings.baseURL?.origin ?? "") + root + path.address
  }
}
