import Evidence
internal import Files
import Mustache
internal import Page
internal import Site

extension Context {
  /// What templates may name of a page.
  static let pageShape: Shape = [
    "title": .text, "description": .text, "category": .text, "author": .text, "url": .text,
    "titleLanguage": languageShape, "categoryLanguage": languageShape,
    "canonical": .text,
    "template": .text, "isHome": .bool, "isDraft": .bool, "isOutsideSections": .bool,
    "breadcrumbs": .list(of: linkShape),
    "introduction": .html,
    "sections": .list(of: [
      "id": .text, "title": .html, "plainTitle": .text, "body": .html, "isFirst": .bool, "isLast": .bool,
      "isLong": .bool,
    ]),
    "hasSections": .bool, "isLong": .bool,
    "footnotes": .html, "contents": contentsShape, "sources": sourcesShape,
    "published": dayShape, "updated": dayShape, "reviewed": dayShape, "reviewDue": dayShape,
    "reviewer": .text, "isReviewOverdue": .bool, "isReviewOutdated": .bool, "isUnreviewed": .bool,
    "checked": dayShape, "checkDue": dayShape, "isCheckOverdue": .bool, "isCheckOutdated": .bool,
    "related": .list(of: entryShape), "newest": newestShape, "previous": linkShape, "next": linkShape,
    "children": .list(of: entryShape),
    "hasRelated": .bool, "hasNeighbours": .bool, "hasChildren": .bool, "hasStudies": .bool, "hasForm": .bool,
    "allSources": allSourcesShape, "sourceGroups": sourceGroupsShape,
    "redirect": .text, "quiz": quizShape, "extra": .any,
    "isDated": .bool, "tags": .list(of: linkShape), "hasTags": .bool, "listing": listingShape,
    "kind": .text, "isForSearch": .bool, "image": imageShape, "feeds": feedsShape, "structuredData": .html,
    "languages": languagesShape, "hasLanguages": .bool, "alternates": alternatesShape,
    "translation": translationShape, "search": searchShape, "letters": lettersShape, "hasLetters": .bool,
  ]
}

/// What a page shows besides its text, in the parts of its key.
struct PageParts {
  /// The page, by its index in the site.
  let index: Int
  /// The page.
  let page: Page
  /// The section that it belongs to.
  let section: SectionValues
  /// The site.
  let shared: SharedValues
  /// The page's address, as other sites have it.
  let wholeAddress: String
  /// The sources that it cites.
  let sources: [SourceValue]
  /// The links in its text that lead elsewhere than to the addresses of the files they name.
  let movedLinks: MovedLinks
  /// The pages that its editor chose to go with it.
  private let chosenRelated: [Int]

  /// Looks at a page.
  init(_ index: Int, in shared: SharedValues) {
    (self.index, self.shared) = (index, shared)
    page = shared.site.pages[index]
    section = shared.section(page.parent, folders: shared.site.folderPages(above: index))
    wholeAddress = shared.wholeAddress(ofPage: index)
    sources = shared.sources(page.article.citations.entries)
    movedLinks = shared.site.movedLinks(of: page)
    chosenRelated = page.article.frontMatter.related.compactMap { [page] in
      shared.site.index(of: $0.value, namedBy: page)
    }
  }

  private var site: Site { shared.site }

  /// What the page's own file says, and its review.
  func facts(isRedirect: Bool) -> Object {
    let article = page.article
    let (review, comparison) = (page.validReview, page.validComparison)
    return [
      "title": .text(article.frontMatter.title), "description": .text(article.frontMatter.description),
      "category": .text(article.frontMatter.category), "author": .text(article.frontMatter.author),
      "titleLanguage": shared.language(of: article.frontMatter.title, ofPage: index),
      "categoryLanguage": shared.language(of: article.frontMatter.category, ofPage: index),
      "url": .text(shared.url(ofPage: index)), "canonical": .text(wholeAddress),
      "template": .text(page.template), "isHome": .bool(page.isHome),
      "isLong": .bool(article.outline.lines > PhoneScreen.lines),
      "isDraft": .bool(article.frontMatter.isDraft), "isOutsideSections": .bool(isOutsideSections),
      "contents": Context.contents(of: article, in: shared.words),
      "published": shared.day(article.frontMatter.published),
      "updated": shared.day(article.frontMatter.updated),
      "reviewed": shared.day(review?.day),
      "reviewDue": shared.day(review?.due),
      "reviewer": .text(review?.reviewer ?? ""),
      "isReviewOverdue": .bool(review?.due.map { $0 < site.today } ?? false),
      "isReviewOutdated": .bool(page.isReviewOutdated), "isUnreviewed": .bool(page.isUnreviewed),
      "checked": shared.day(comparison?.day.value), "checkDue": shared.day(comparison?.due?.value),
      "isCheckOverdue": .bool(comparison?.due.map { $0.value < site.today } ?? false),
      "isCheckOutdated": .bool(article.frontMatter.isComparisonOutdated),
      "hasStudies": .bool(!article.shownStudies.isEmpty), "hasForm": .bool(site.showsForm(on: page)),
      "redirect": .text(isRedirect ? wholeAddress : ""),
      "quiz": Context.quiz(of: page, movedLinks, in: shared), "extra": article.frontMatter.extra,
      "tags": .list(Context.tags(of: page, in: site)), "hasTags": .bool(!page.tags.isEmpty),
      "kind": .text(Context.kind(of: page)), "isForSearch": .bool(page.isForSearch(on: site.today)),
      "image": Context.image(of: page, in: site),
      "feeds": page.isHome
        ? Context.allFeeds(in: shared)
        : page.path.isIndex || page.parent == nil ? Context.feeds(for: page, in: shared) : section.feeds,
      "languages": Context.languages(onPage: index, in: shared),
      "hasLanguages": .bool(site.languages.isSeveral), "alternates": alternates,
      "translation": translation,
    ]
  }

  /// The same page in all languages, this one included, for search engines; none where it is in one alone.
  private var alternates: Value {
    .list(
      site.alternates(ofPage: index).map { alternate in
        ["hreflang": .text(alternate.hreflang), "url": .text(shared.wholeAddress(ofPage: alternate.page))]
      })
  }

  /// What the page says of itself as a translation; null where it is none.
  private var translation: Value {
    page.article.translation.map { Context.translation($0, in: shared) } ?? .null
  }

  /// Whether neither the menu nor a breadcrumb says what part of the site the page is in.
  private var isOutsideSections: Bool {
    !page.path.isIndex && page.parent.map { site.pages[$0].isHome } ?? true
  }

  /// Adds the pages above it, and those before and after it, unless its editor chose them as related.
  func addNeighbours(to context: inout PageContext) {
    let (before, after) = (page.previous.flatMap(unlessChosen), page.next.flatMap(unlessChosen))
    let previous = before.map { Context.link(toPage: $0, in: shared) } ?? .null
    let next = after.map { Context.link(toPage: $0, in: shared) } ?? .null
    var origin = RecordWriter()
    origin.write(section.digest)
    origin.write(previous)
    origin.write(next)
    context.add(
      .neighbours, from: origin.bytes,
      [
        "breadcrumbs": .list(section.breadcrumbs), "previous": previous, "next": next,
        "hasNeighbours": .bool(before != nil || after != nil),
      ])
  }

  /// Adds the pages that its file names as related, that share its tags, or whose newest it shows.
  func addRelated(to context: inout PageContext) {
    let related = (chosenRelated + site.related(toPageAt: index)).map {
      Context.entry(ofPage: $0, in: shared)
    }
    context.add(
      .related, ["related": .list(related), "hasRelated": .bool(!related.isEmpty), "newest": newest])
  }

  private func unlessChosen(_ other: Int) -> Int? { chosenRelated.contains(other) ? nil : other }

  /// The newest pages of the section that the page names.
  private var newest: Value {
    guard let link = page.article.frontMatter.newest,
      let section = site.index(of: link.value, namedBy: page)
    else { return .null }
    return shared.newest(ofSection: section)
  }

  /// Adds the pages that it lists.
  func addChildren(to context: inout PageContext) {
    let archive = site.archives[index]
    let children = archive?.newest ?? page.children
    context.add(
      .children,
      [
        "children": .list(children.map { Context.entry(ofPage: $0, in: shared) }),
        "hasChildren": .bool(!page.children.isEmpty),
        "isDated": .bool(archive != nil || page.parent.map { site.archives[$0] != nil } ?? false),
        "listing": archive.map { Context.listing($0, in: shared) } ?? .null,
      ])
  }

  /// Adds the sources that it cites, and all sources where it shows them.
  ///
  /// - Parameter citing: Which pages cite each source, where the page shows that.
  func addSources(to context: inout PageContext, citing: CitingPages?) {
    let entries = page.article.citations.entries
    context.add(
      .sources, from: Context.origin(of: sources, entries),
      ["sources": Context.sources(sources, entries, in: shared)])
    let all = citing.map { Context.allSources(of: shared, citing: $0) }
    context.add(.allSources, ["allSources": all?.all ?? [], "sourceGroups": all?.groups ?? []])
  }

  /// Adds the list of all topics, and where the index is, to the page that shows both.
  func addTopics(to context: inout PageContext) {
    let letters = Context.letters(onPage: index, in: shared)
    context.add(
      .topics,
      [
        "search": Context.search(onPage: index, in: site), "letters": letters,
        "hasLetters": .bool(letters != []),
      ])
  }

  /// Adds what search engines are told.
  func addStructuredData(to context: inout PageContext) {
    let data = Context.structuredData(
      of: index, at: wholeAddress, citing: sources, below: section, in: shared)
    context.add(.structuredData, ["structuredData": data])
  }
}
