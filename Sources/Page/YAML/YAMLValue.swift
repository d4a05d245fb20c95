import Diagnostics

/// A piece of YAML as an editor wrote it: text, lists and mappings, every one with its place.
///
/// Plain words stay text: `no` is a word, not `false`, and `2026-11-01` becomes a date only where one is asked for.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    case nothing
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let keyPlace: Place
    let value: YAMLValue
  }

  /// Where something stands in its file: what a ``Location`` is made from once somebody asks for it.
  ///
  /// A site reads a hundred thousand values, and shows the places of those few that are mistakes.
  struct Place: Sendable, Equatable {
    /// The line of the file, from 1.
    let line: Int
    /// The column, from 1, in Unicode scalars.
    let column: Int
    /// How many Unicode scalars are meant, quotation marks counted, if the line goes on that long.
    var length = 1
  }

  let content: Content
  let place: Place

  /// What an editor would call this value.
  var kind: String {
    switch content {
    case .nothing: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}

extension SourceText {
  /// The location of a piece of YAML, cut off at the end of its line.
  func location(of place: YAMLValue.Place) -> Location {
    location(line: place.line, column: place.column, upTo: place.length)
  }
}
