internal import Files

/// What is known of a planned file before anything is written.
enum Fate: Sendable, Equatable {
  /// It is there already with the same bytes; the identity of that file.
  case kept(FileIdentity)
  /// It is not there, or with other bytes.
  case written
  /// There is a file of its name, and only when the content is made will it show whether that has the same bytes.
  case undecided
  /// No such file is needed, and there is none.
  case absent

  /// Whether it is there already with the same bytes.
  var isKept: Bool { if case .kept = self { true } else { false } }

  /// Whether nothing has to be done.
  var isDone: Bool { isKept || self == .absent }
}
