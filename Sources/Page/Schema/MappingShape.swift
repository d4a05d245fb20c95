import Diagnostics

/// What a mapping may hold.
///
/// It is learnt from the reader's questions, so there is no second list of keys.
struct MappingShape: Sendable, Equatable {
  /// A key that the reader asked for.
  struct Key: Sendable, Equatable {
    let name: String
    var shape: ValueShape
    var isRequired = false
  }

  /// Keys of which some must have a text.
  enum Alternatives: Sendable, Equatable {
    /// At least one of them.
    case any(of: [String])
    /// One of them and no other.
    case one(of: [String])
  }

  /// The keys, in the order in which they were asked for.
  private(set) var keys: [Key] = []
  /// What each key of any name is asked for; `nil` where only those above are allowed.
  var others: Key?
  /// Which keys depend on each other.
  var alternatives: Alternatives?

  init() {}

  /// Lets a reader read a mapping that has the assumed keys alone, and notes its questions.
  init(assuming assumptions: [String: String] = [:], of read: (inout Fields) -> Void) {
    let nowhere = SourceText(file: "", "")
    var fields = Fields(recording: assumptions, at: .init(line: 1, column: 1), in: nowhere)
    read(&fields)
    self = fields.record ?? Self()
  }

  /// A key by its name.
  subscript(name: String) -> Key? { keys.first { $0.name == name } }

  /// Adds a key.
  ///
  /// Only the first question counts.
  mutating func note(_ name: String, _ shape: ValueShape) {
    guard self[name] == nil else { return }
    keys.append(Key(name: name, shape: shape))
  }

  /// Notes that a key must be there.
  mutating func require(_ name: String) {
    for index in keys.indices where keys[index].name == name { keys[index].isRequired = true }
  }
}

/// What a value may be.
enum ValueShape: Sendable, Equatable {
  /// Anything.
  case any
  /// A text.
  case text(TextForm)
  /// `true` or `false`.
  case flag
  /// A day such as `2026-11-20`.
  case day
  /// A whole number above 0.
  case number
  /// A text or a list of texts.
  case texts
  /// A list.
  indirect case list(ValueShape)
  /// A group of keys.
  indirect case group(MappingShape)
  /// A text or a group of keys.
  indirect case textOrGroup(MappingShape)
  /// The levels of checks by their codes.
  case levels(of: [Check])
}

/// Which texts make sense for a key.
enum TextForm: Sendable, Equatable {
  /// Nothing.
  case free
  /// They fit a regular expression.
  case pattern(String)
  /// These are usual, but others are possible.
  case suggestions([String])
}
