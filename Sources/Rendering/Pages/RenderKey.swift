import Digest
import Files
import Mustache
package import Site

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

  /// The digests of the parts, one after the other.
  package private(set) var bytes: [UInt8]

  /// Takes the bytes of a key; `nil` where no key has these.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size * Part.allCases.count else { return nil }
    self.bytes = bytes
  }

  /// A key of a file of which nothing is known yet.
  fileprivate init() { bytes = Array(repeating: 0, count: Self.size * Part.allCases.count) }

  /// Takes what tells a part apart.
  fileprivate mutating func set(_ part: Part, _ digest: Digest) {
    digest.withUnsafeBytes { copy(UnsafeRawBufferPointer(rebasing: $0[..<Self.size]), to: part) }
  }

  /// Takes what a part is made of: its digest, or the bytes themselves where they are few.
  fileprivate mutating func set(_ part: Part, madeOf content: UnsafeRawBufferPointer) {
    guard content.count < Self.size else { return set(part, SHA256.digest(of: content)) }
    copy(content, to: part)
    // Zeros behind them could be theirs.
    bytes[(part.rawValue + 1) * Self.size - 1] = UInt8(content.count)
  }

  private mutating func copy(_ content: UnsafeRawBufferPointer, to part: Part) {
    let start = part.rawValue * Self.size
    bytes.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + content.count]).copyMemory(from: content)
    }
  }

  /// The parts in which another key differs.
  package func differences(from other: RenderKey) -> [Part] {
    Part.allCases.filter { part in
      let range = part.rawValue * Self.size..<(part.rawValue + 1) * Self.size
      return bytes[range] != other.bytes[range]
    }
  }
}

extension PageRenderer {
  /// The key of a file.
  package func key(of output: Output) -> RenderKey { key(of: output, context(of: output)) }

  /// The key of a file that is given this.
  func key(of output: Output, _ context: PageContext) -> RenderKey {
    var key = RenderKey()
    key.set(.site, context.site.digest)
    key.set(.template, templates[template(of: output)])
    if output.hasText, let page = site.page(of: output) {
      var writer = RecordWriter()
      writer.write(site.pages[page].article.digest)
      writer.write(site.surroundings.digest)
      key.set(.text, SHA256.digest(of: writer.bytes))
    }
    var bytes = ValueBytes()
    var start = 0
    for group in context.groups {
      let fields = start..<start + group.count
      start = fields.upperBound
      if let origin = group.origin {
        origin.withUnsafeBytes { key.set(group.part, madeOf: $0) }
        continue
      }
      bytes.removeAll()
      if group.part == .facts { bytes.append(.bool(output.hasText)) }
      // The fields of a page always have the same names, and so have those of a list.
      bytes.append(fields: fields, of: context.page, except: "extra")
      bytes.withBytes { key.set(group.part, madeOf: $0) }
    }
    return key
  }
}
