package import Diagnostics
internal import Mustache
internal import Page
package import Text

/// A place in a template at which a value may make browsers load something: in a start tag, in styles, or as HTML of its own.
package struct ValuePlace: Sendable {
  /// What stands around the value.
  private enum Surroundings {
    /// Text, in which only a value that is HTML can do so.
    case text
    /// A start tag, or an element for styles, without the other tags of Mustache.
    case markup(before: [UInt8], after: [UInt8])
  }

  /// The name of the value, as the tag has it.
  package let name: String
  /// The names of the sections around it, the outermost first.
  package let sections: [String]
  private let surroundings: Surroundings
  private let isEscaped: Bool
  private let source: SourceText
  private let range: Range<Int>

  /// The file.
  package var file: String { source.file }
  /// Where the tag stands.
  package var location: Location { source.location(of: range) }

  /// What browsers would load from other hosts if this value stood here.
  ///
  /// - Parameter origins: Scheme and host of the site itself.
  package func foreignAddresses(with value: String, origins: [String]) -> [LoadedAddress] {
    let inserted = isEscaped ? HTML.escaped(value.utf8) : Array(value.utf8)
    let (html, besides): ([UInt8], [UInt8]) =
      switch surroundings {
      case .text: (inserted, [])
      case .markup(let before, let after): (before + inserted + after, before + after)
      }
    let found = LoadedAddress.all(in: html).filter { $0.address.isForeignAddress(to: origins) }
    guard !found.isEmpty else { return [] }
    // What the template says by itself is reported there.
    let known = Set(LoadedAddress.all(in: besides).map(\.address))
    return found.filter { !known.contains($0.address) }
  }

  /// All such places of a template.
  package static func all(in source: SourceText) -> [ValuePlace] {
    let marks = Templates.marks(in: source)
    let html = source.bytes.blanking(marks.map(\.range))
    let regions = regions(in: html)
    var places: [ValuePlace] = []
    var next = regions.startIndex
    for mark in marks {
      while next < regions.endIndex, regions[next].range.upperBound <= mark.range.lowerBound { next += 1 }
      guard let value = mark.value else { continue }
      let region =
        next < regions.endIndex && regions[next].range.contains(mark.range.lowerBound) ? regions[next] : nil
      guard region?.isScript != true, region != nil || !value.isEscaped else { continue }
      let surroundings: Surroundings =
        region.map {
          let range = $0.markup
          return .markup(
            before: Array(html[range.lowerBound..<mark.range.lowerBound]),
            after: Array(html[min(mark.range.upperBound, range.upperBound)..<range.upperBound]))
        } ?? .text
      places.append(
        ValuePlace(
          name: value.name, sections: value.sections, surroundings: surroundings, isEscaped: value.isEscaped,
          source: source, range: mark.range))
    }
    return places
  }

  private struct Region {
    /// Where a value may stand.
    let range: Range<Int>
    /// What is read with it.
    let markup: Range<Int>
    var isScript = false
  }

  /// The start tags, and the contents of elements for styles and scripts.
  private static func regions(in html: [UInt8]) -> [Region] {
    var regions: [Region] = []
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      guard case .tag(let tag) = token, !tag.isEnd else { continue }
      regions.append(Region(range: tag.range, markup: tag.range))
      guard tag.name == "style" || tag.name == "script", let content = tokens.text(before: tag.name) else {
        continue
      }
      regions.append(
        Region(
          range: content.indices, markup: tag.range.lowerBound..<content.endIndex,
          isScript: tag.name == "script"))
    }
    return regions
  }
}

extension [UInt8] {
  /// The bytes with spaces in some places, every other byte where it was: `{{<layout}}` is no element of HTML.
  func blanking(_ ranges: [Range<Int>]) -> [UInt8] {
    var result = self
    for range in ranges {
      for index in range { result[index] = UInt8(ascii: " ") }
    }
    return result
  }
}
