import Diagnostics

/// What a kind of file may hold, with a description of each key.
struct FileShape: Sendable {
  /// A value of one key that decides which other keys may or must be there.
  struct Condition: Sendable {
    let key: String
    let value: String
    /// Keys that may stand only where the key has this value.
    let only: [String]
    /// Keys that must be there only where the key has another value.
    let notRequired: [String]
  }

  let title: String
  let descriptions: KeyDescriptions
  /// All keys, whatever they depend on.
  let shape: MappingShape
  let conditions: [Condition]
  /// The checks whose levels may be set.
  var checks: [Check] = []

  /// Learns what a reader asks for: of an empty file, and under each assumption.
  init(
    title: String, assumptions: [(key: String, value: String)], descriptions: KeyDescriptions,
    _ read: (inout Fields) -> Void
  ) {
    self.title = title
    self.descriptions = descriptions
    let base = MappingShape(of: read)
    var all = base
    conditions = assumptions.map { assumption in
      let shape = MappingShape(assuming: [assumption.key: assumption.value], of: read)
      for key in shape.keys { all.note(key.name, key.shape) }
      return Condition(
        key: assumption.key, value: assumption.value,
        only: shape.keys.map(\.name).filter { base[$0] == nil },
        notRequired: base.keys.filter { $0.isRequired && shape[$0.name]?.isRequired == false }.map(\.name))
    }
    shape = all
  }

  /// The paths of all keys: `helplines.name`; `*` stands for a key of any name.
  var paths: [String] { Self.paths(of: shape, below: "") }

  private static func paths(of shape: MappingShape, below prefix: String) -> [String] {
    shape.keys.flatMap { key in
      [prefix + key.name] + paths(in: key.shape, below: prefix + key.name + ".")
    } + (shape.others.map { paths(in: $0.shape, below: prefix + "*.") } ?? [])
  }

  private static func paths(in shape: ValueShape, below prefix: String) -> [String] {
    switch shape {
    case .group(let group), .textOrGroup(let group): paths(of: group, below: prefix)
    case .list(let item): paths(in: item, below: prefix)
    case .any, .text, .flag, .day, .number, .texts, .levels: []
    }
  }
}
