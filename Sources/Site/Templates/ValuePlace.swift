package import Diagnostics
internal import Mustache
internal import Page
package import Text

/// A place in a template at which a value may make browsers load something: in a start tag, in styles, or as HTML of its own.
package struct ValuePlace: Sendable {
  /// What stands around the value.
  enum Surroundings {
    /// Text, in which only a value that is HTML can do so.
    case text
    /// A start tag, or an element for styles, without the tags of Mustache.
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

  init(
    _ value: Templates.PrintedValue, in surroundings: Surroundings, _ source: SourceText, _ range: Range<Int>
  ) {
    (name, sections, isEscaped) = (value.name, value.sections, value.isEscaped)
    (self.surroundings, self.source, self.range) = (surroundings, source, range)
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
