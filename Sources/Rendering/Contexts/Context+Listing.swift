import Mustache
internal import Page
internal import Site

extension Context {
  private static let tagShape: Shape = [
    "title": .text, "url": .text, "isCurrent": .bool, "count": .number, "countText": .text,
    "isOne": .bool,
  ]

  static let listingShape: Shape = [
    "tag": .text, "isTags": .bool, "tags": .list(of: tagShape), "hasTags": .bool, "allTags": linkShape,
    "newer": linkShape, "older": linkShape, "hasOthers": .bool,
  ]

  /// What the page of a section says besides its newest pages: where the older ones are, and its common tags.
  static func listing(_ archive: Archive, in shared: SharedValues) -> Value {
    listing(tags: archive.commonTags, of: archive, isTags: false, tag: nil, (nil, archive.older), in: shared)
  }

  /// A part of a section's list as its template sees it.
  static func page(_ listing: Listing, in shared: SharedValues) -> PageContext {
    let site = shared.site
    let page = site.pages[listing.section]
    let section = shared.section(listing.section)
    let archive = site.archives[listing.section]
    let address = shared.wholeRoot + listing.place.address
    let (shown, tag, tags) = content(of: listing)
    let details = self.listing(
      tags: tags ?? archive?.commonTags ?? [], of: archive, isTags: tags != nil, tag: tag,
      (listing.newer, listing.older), in: shared)
    var context = PageContext(
      site: section.site,
      facts: blankPage.replacing([
        "title": .text(listing.place.title), "description": .text(listing.description),
        "url": .text(shared.root + listing.place.address), "canonical": .text(address),
        "template": .text(Site.listingTemplate), "kind": "website",
        "isForSearch": .bool(page.isForSearch(on: site.today)),
        "image": image(of: page, in: site), "feeds": section.feeds,
        "hasLanguages": .bool(shared.site.languages.isSeveral),
        "languages": languages(onPage: listing.section, in: shared),
      ]))
    context.add(
      .neighbours, ["breadcrumbs": .list(section.breadcrumbs + listing.above.map { link($0, in: shared) })])
    context.add(
      .children,
      [
        "children": .list(shown.map { entry(ofPage: $0, in: shared) }), "hasChildren": .bool(!shown.isEmpty),
        "isDated": true, "listing": details,
      ])
    context.add(.structuredData, ["structuredData": structuredData(of: listing, at: address, in: shared)])
    return context
  }

  /// Everything that templates may name of a page, but for what is added to it in groups, for pages that have hardly any of it.
  private static let blankPage: Object = {
    guard case .object(let shapes) = pageShape else { return [:] }
    let added: Set = ["breadcrumbs", "children", "hasChildren", "isDated", "listing", "structuredData"]
    return Object(
      shapes.filter { !added.contains($0.key) }.sorted { $0.key < $1.key }.map {
        .init(Name($0.key), blank($0.value))
      })
  }()

  private static func blank(_ shape: Shape) -> Value {
    switch shape {
    case .text: ""
    case .bool: false
    case .html: .html([])
    case .list: []
    case .number, .object, .any: .null
    }
  }

  /// The tags of a page, with addresses where its section lists pages by tags.
  static func tags(of page: Page, in site: Site) -> [Value] {
    guard !page.tags.isEmpty else { return [] }
    let archive = site.archive(listing: page)
    return page.tags.map { tag in
      let address = archive?.place(of: tag).map { site.root + $0.address } ?? ""
      return [
        "title": .text(tag.name), "url": .text(address), "hreflang": "",
        "language": page.article.isUntranslated(tag.name) ? language(site.languages.main) : .null,
      ]
    }
  }

  private static func content(of listing: Listing) -> (pages: [Int], tag: Tag?, tags: [Listing.TagEntry]?) {
    switch listing.content {
    case .pages(let pages, let tag): (pages, tag, nil)
    case .tags(let tags): ([], nil, tags)
    }
  }

  private static func listing(
    tags: [Listing.TagEntry], of archive: Archive?, isTags: Bool, tag: Tag?,
    _ others: (newer: TitledAddress?, older: TitledAddress?), in shared: SharedValues
  ) -> Value {
    [
      "tag": .text(tag?.name ?? ""), "isTags": .bool(isTags),
      "tags": .list(
        tags.map { entry in
          [
            "title": .text(entry.tag.name), "url": .text(shared.root + entry.place.address),
            "isCurrent": .bool(entry.tag == tag), "count": .integer(entry.count),
            "countText": .text(shared.words.articles(count: entry.count)),
            "isOne": .bool(entry.count == 1),
          ]
        }), "hasTags": .bool(!tags.isEmpty),
      "allTags": archive?.allTags.map { link($0, in: shared) } ?? .null,
      "newer": others.newer.map { link($0, in: shared) } ?? .null,
      "older": others.older.map { link($0, in: shared) } ?? .null,
      "hasOthers": .bool(others.newer != nil || others.older != nil),
    ]
  }

  private static func link(_ place: TitledAddress, in shared: SharedValues) -> Value {
    [
      "title": .text(place.title), "url": .text(shared.root + place.address), "language": .null,
      "hreflang": "",
    ]
  }
}

extension Object {
  /// The object with other values under some of its names.
  fileprivate func replacing(_ values: KeyValuePairs<Name, Value>) -> Object {
    var result = self
    for (name, value) in values { result[name] = value }
    return result
  }
}
