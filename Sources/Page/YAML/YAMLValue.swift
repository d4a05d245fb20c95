import Diagnostics

/// A piece of YAML as an editor wrote it: text, lists and mappings, every one with its place.
///
/// Plain words stay text: `no` is a word, not `false`, and `2026-11-01` becomes a date only where one is asked for.
package struct YAMLValue: Sendable {
  /// What it is.
  package enum Content: Sendable {
    case nothing
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// The key.
    package let key: String
    let keyPosition: Position
    /// What it holds.
    package let value: YAMLValue
  }

  /// Where something stands in its file.
  ///
  /// A ``Location`` is made from it only for a mistake: a site reads a hundred thousand values, and few are wrong.
  struct Position: Sendable, Equatable {
    /// The line of the file, from 1.
    let line: Int
    /// The column, from 1, in Unicode scalars.
    let column: Int
    /// The length in Unicode scalars, quotation marks included; a location ends with its line.
    var length = 1
  }

  /// What it is.
  package let content: Content
  let position: Position

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
  /// The location of a piece of YAML, up to the end of its line.
  func location(of position: YAMLValue.Position) -> Location {
    location(line: position.line, column: position.column, upTo: position.length)
  }
}
