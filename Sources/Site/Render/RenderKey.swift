import Digest
import Mustache

/// Tells apart what a file that comes of a page holds, without rendering it: by everything that its template is given.
package struct RenderKey: Sendable, Hashable {
  /// A part of what a template is given.
  package enum Part: Int, Sendable, CaseIterable {
    /// The text of the page's own file, and what its HTML depends on besides.
    case text
    /// What the page's own file says besides: title, description, days, headings.
    case facts
    /// The pages above it, and those before and behind it.
    case neighbours
    /// The pages that its file names as related, that share its tags, or whose newest it shows.
    case related
    /// The pages that it lists, and the parts and tags of the list.
    case children
    /// The sources that it cites.
    case sources
    /// All sources of the site.
    case allSources
    /// The settings of the site, and its menus.
    case site
    /// The template, and all that it uses.
    case template
    /// What search engines are told, which follows from the other parts.
    case structuredData
  }

  /// How many bytes of a digest are kept for a part: as many as tell all files apart that there can be.
  private static let size = 16

  /// The parts, one behind the other.
  private let bytes: [UInt8]

  /// Takes the digests of all parts, in their order.
  init(_ digests: [Digest]) { bytes = digests.flatMap { $0.bytes.prefix(Self.size) } }

  /// The parts in which another key differs.
  package func differences(from other: RenderKey) -> [Part] {
    Part.allCases.filter { part in
      let range = part.rawValue * Self.size..<(part.rawValue + 1) * Self.size
      return bytes[range] != other.bytes[range]
    }
  }
}

extension RenderKey {
  /// Writes the key.
  package func write(to writer: inout RecordWriter) { writer.write(bytes) }

  /// Reads a key.
  package init(from reader: inout RecordReader) throws(BadRecord) {
    bytes = try reader.readBytes()
    guard bytes.count == Self.size * Part.allCases.count else { throw BadRecord() }
  }
}

extension PageRenderer {
  /// The key of a file.
  package func key(of output: PageOutput) -> RenderKey {
    let (siteObject, pageObject) = parts(of: output)
    return key(of: output, siteObject, pageObject)
  }

  func key(of output: PageOutput, _ siteObject: Object, _ pageObject: Object) -> RenderKey {
    let page = site.pages[output.page]
    var writers = Array(repeating: RecordWriter(), count: RenderKey.Part.allCases.count)
    if output.hasText {
      writers[RenderKey.Part.text.rawValue].write(page.article.digest)
      writers[RenderKey.Part.text.rawValue].write(site.surroundingsDigest)
    }
    for field in pageObject.fields {
      writers[Self.part(ofPageField: field.name.text).rawValue].write(field)
    }
    // What is the same on all pages is taken in once: see `sharedSiteDigest`.
    writers[RenderKey.Part.site.rawValue].write(sharedSiteDigest)
    for field in siteObject.fields.dropFirst(shared.fields.count) {
      writers[RenderKey.Part.site.rawValue].write(field)
    }
    writers[RenderKey.Part.template.rawValue].write(templates[template(of: output)])
    return RenderKey(writers.map { SHA256.digest(of: $0.bytes) })
  }

  private static func part(ofPageField name: String) -> RenderKey.Part {
    switch name {
    case "breadcrumbs", "previous", "next", "hasNeighbours": .neighbours
    case "related", "hasRelated", "newest": .related
    case "children", "hasChildren", "listing", "isDated": .children
    case "sources": .sources
    case "allSources": .allSources
    case "structuredData": .structuredData
    // Whatever else a page may come to be given.
    default: .facts
    }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ field: Object.Field) {
    write(field.name.text)
    write(field.value)
  }
}
