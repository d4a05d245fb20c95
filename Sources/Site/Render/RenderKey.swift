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
  private var bytes: [UInt8]

  /// A key of a file of which nothing is known yet.
  fileprivate init() { bytes = Array(repeating: 0, count: Self.size * Part.allCases.count) }

  /// Takes what tells a part apart.
  fileprivate mutating func set(_ part: Part, _ digest: Digest) {
    let start = part.rawValue * Self.size
    for (index, byte) in digest.bytes.prefix(Self.size).enumerated() { bytes[start + index] = byte }
  }

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
  package func key(of output: PageOutput) -> RenderKey { key(of: output, context(of: output)) }

  /// The key of a file that is given this.
  func key(of output: PageOutput, _ context: PageContext) -> RenderKey {
    var key = RenderKey()
    key.set(.site, context.site.digest)
    key.set(.template, templates[template(of: output)])
    var writer = RecordWriter()
    if output.hasText {
      writer.write(site.pages[output.page].article.digest)
      writer.write(site.surroundingsDigest)
      key.set(.text, SHA256.digest(of: writer.bytes))
    }
    var fields = context.page.fields.makeIterator()
    for group in context.groups {
      writer.removeAll()
      // The fields of a page always have the same names, and so have those of a list.
      if group.part == .facts { writer.write(output.hasText) }
      for _ in 0..<group.count {
        guard let field = fields.next(), group.origin == nil else { continue }
        writer.write(field.value)
      }
      key.set(group.part, SHA256.digest(of: group.origin ?? writer.bytes))
    }
    return key
  }
}
