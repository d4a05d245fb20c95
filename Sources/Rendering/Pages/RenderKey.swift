import Digest
import Files
import Mustache
import Site

/// Identifies what a file that comes of a page holds, without rendering it: by everything that its template is given.
package struct RenderKey: Sendable, Hashable {
  /// A part of what a template is given.
  package enum Part: Int, Sendable, CaseIterable {
    /// The text of the page's own file, and what its HTML depends on besides.
    case text
    /// What the page's own file says besides: title, description, days, headings.
    case facts
    /// The pages above it, and those before and after it.
    case neighbours
    /// The pages that its file names as related, that share its tags, or whose newest it shows.
    case related
    /// The pages that it lists, and the parts and tags of the list.
    case children
    /// The sources that it cites.
    case sources
    /// All sources of the site.
    case allSources
    /// All topics of the site.
    case topics
    /// The settings of the site, and its menus.
    case site
    /// The template, and all that it uses.
    case template
    /// How large the site's pictures are.
    case pictures
    /// What search engines are told, which follows from the other parts.
    case structuredData
  }

  /// How many bytes of a digest are kept for a part: enough for all files that there can be.
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

  /// Takes the digest of a part.
  fileprivate mutating func set(_ part: Part, _ digest: Digest) {
    bytes.replaceSubrange(Self.range(of: part), with: digest.bytes.prefix(Self.size))
  }

  /// Takes what a part is made of: its digest, or the bytes themselves where they are few.
  fileprivate mutating func set(_ part: Part, madeOf content: [UInt8]) {
    guard content.count < Self.size else { return set(part, SHA256.digest(of: content)) }
    // The last byte is their number: without it, zeros that follow could be theirs.
    let zeros = repeatElement(UInt8(0), count: Self.size - 1 - content.count)
    bytes.replaceSubrange(Self.range(of: part), with: content + zeros + [UInt8(content.count)])
  }

  private static func range(of part: Part) -> Range<Int> {
    part.rawValue * size..<(part.rawValue + 1) * size
  }

  /// The parts in which another key differs.
  package func differences(from other: RenderKey) -> [Part] {
    Part.allCases.filter { part in
      let range = Self.range(of: part)
      return bytes[range] != other.bytes[range]
    }
  }
}

extension PageRenderer {
  /// The key of a file.
  func key(of output: Output) -> RenderKey { key(of: output, context(of: output)) }

  /// Writes what the words mean that a page explains, and where the others stand.
  private func write(termsExplainedOn page: Page, to writer: inout RecordWriter) {
    guard !page.article.explainedTerms.isEmpty, let glossary = site.glossary(inLanguage: page.language) else {
      return
    }
    writer.write(site.outputs[glossary.page].path)
    for term in page.article.explainedTerms where glossary.words.terms.indices.contains(term) {
      writer.write(glossary.words.terms[term].meaning)
    }
  }

  /// The key of a file that is given this.
  func key(of output: Output, _ context: PageContext) -> RenderKey {
    var key = RenderKey()
    key.set(.site, context.site.digest)
    key.set(.pictures, pictures.digest)
    key.set(.template, templates[language(of: output)][template(of: output)])
    if output.hasText, let page = site.page(of: output) {
      var writer = RecordWriter()
      writer.write(site.pages[page].article.digest)
      writer.write(site.surroundings.digest)
      write(termsExplainedOn: site.pages[page], to: &writer)
      context.movedLinks.write(to: &writer)
      key.set(.text, SHA256.digest(of: writer.bytes))
    }
    var bytes = ValueBytes()
    var start = 0
    for group in context.groups {
      let fields = start..<start + group.count
      start = fields.upperBound
      if let origin = group.origin {
        key.set(group.part, madeOf: origin)
        continue
      }
      bytes.removeAll()
      if group.part == .facts { bytes.append(.bool(output.hasText)) }
      // The fields of a page always have the same names, and so have those of a list.
      bytes.append(fields: fields, of: context.page, except: "extra")
      bytes.withBytes { key.set(group.part, madeOf: Array($0)) }
    }
    return key
  }
}
