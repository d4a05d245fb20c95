import Evidence
import Files
import Mustache
internal import Site

extension Context {
  private static let referenceLinkShape: Shape = .list(of: ["label": .text, "url": .text])

  private static let referenceShape: [String: Shape] = [
    "authors": .text, "title": .text, "publication": .text, "note": .text, "links": referenceLinkShape,
    "url": .text, "moreLinks": referenceLinkShape,
  ]

  static let sourcesShape: Shape = [
    "total": .number,
    "entries": .list(
      of: .object(
        referenceShape.merging(
          ["number": .number, "id": .text, "backlinks": referenceLinkShape]) { $1 })),
  ]

  static let allSourcesShape: Shape = .list(
    of: .object(referenceShape.merging(["anchor": .text, "citedBy": .list(of: linkShape)]) { $1 }))

  static let sourceGroupsShape: Shape = .list(of: [
    "id": .text, "title": .text, "total": .number, "sources": allSourcesShape,
  ])

  /// The sources that a page cites, numbered as in its text; null where it cites none.
  static func sources(
    _ sources: [SourceValue], _ entries: [CitationList.Entry], in shared: SharedValues
  ) -> Value {
    guard !entries.isEmpty else { return .null }
    return [
      "total": .integer(entries.count),
      "entries": .list(
        zip(sources, entries).map { source, entry in
          [
            "authors": .text(source.authors), "title": .text(source.title),
            "publication": .text(source.publication), "note": .text(source.note), "links": source.links,
            "url": .text(source.url), "moreLinks": source.moreLinks,
            "number": .integer(entry.number), "id": .text(entry.id),
            "backlinks": shared.backlinks(of: entry),
          ]
        }),
    ]
  }

  /// What these values are made of, which is much less than they are.
  static func origin(of sources: [SourceValue], _ entries: [CitationList.Entry]) -> [UInt8] {
    var writer = RecordWriter()
    for (source, entry) in zip(sources, entries) {
      writer.write(source.digest)
      writer.write(entry.number)
      writer.write(entry.occurrences)
    }
    return writer.bytes
  }

  /// Every source of the site by title, with the pages that cite it: in one list, and by the parts of the site.
  static func allSources(of shared: SharedValues, citing: CitingPages) -> (all: Value, groups: Value) {
    let site = shared.site
    let references = site.references(inLanguage: shared.edition.place)
    let sources = zip(references.references, references.formatted).sorted {
      ($0.1.title.lowercased(), $0.0.id) < ($1.1.title.lowercased(), $1.0.id)
    }
    let parts = SiteParts(of: site, in: shared.edition)
    var groups: [Int?: [Value]] = [:]
    var all: [Value] = []
    for (source, formatted) in sources {
      let pages = citing[source.id] ?? []
      var object = reference(formatted)
      object.append("anchor", .text(source.id))
      object.append("citedBy", .list(pages.map { link(toPage: $0, in: shared) }))
      all.append(.object(object))
      groups[parts.part(citing: pages), default: []].append(.object(object))
    }
    let order = parts.inOrder.filter { groups[$0] != nil }.map(Optional.some)
    return (
      .list(all),
      .list(
        (order + (groups[nil] == nil ? [] : [nil])).enumerated().map { index, part in
          let sources = groups[part] ?? []
          return [
            "id": .text("sources-\(index + 1)"),
            "title": .text(part.map { site.pages[$0].frontMatter.title } ?? ""),
            "total": .integer(sources.count), "sources": .list(sources),
          ]
        })
    )
  }

  static func reference(_ formatted: FormattedReference) -> Object {
    [
      "authors": .text(formatted.authors), "title": .text(formatted.title),
      "publication": .text(formatted.publication), "note": .text(formatted.note),
      "links": links(formatted.links),
      "url": .text(formatted.links.first?.url ?? ""), "moreLinks": links(Array(formatted.links.dropFirst())),
    ]
  }

  static func links(_ links: [ReferenceLink]) -> Value {
    .list(links.map { ["label": .text($0.label), "url": .text($0.url)] })
  }
}

/// Which pages cite each source, in the order of the site.
typealias CitingPages = [String: [Int]]

extension Site {
  /// Which pages of a language cite each source: worked out once, not once for each page.
  func citingPages(in language: Int) -> CitingPages {
    var result: CitingPages = [:]
    for (index, page) in pages.enumerated() where page.language == language {
      for entry in page.article.citations.entries { result[entry.key, default: []].append(index) }
    }
    return result
  }
}
