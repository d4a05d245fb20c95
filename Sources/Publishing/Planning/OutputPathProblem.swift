internal import Files

/// A path that cannot be published, and why.
package struct OutputPathProblem: Sendable, Hashable {
  /// What is wrong with a path.
  package enum Reason: Sendable, Hashable {
    /// There is no path.
    case empty
    /// It starts with `/`.
    case absolute
    /// A name in it is empty, as in `a//b` or `a/`.
    case emptyName
    /// A name in it is `.` or `..`.
    case dots
    /// It contains a zero byte.
    case zeroByte
    /// It contains a backslash, which some servers read as `/`.
    case backslash
    /// A name in it has more than 255 bytes, the most that Linux allows.
    case longName
    /// It is the marker file's.
    case reserved
    /// Two files have it.
    case duplicate
    /// A file has it, and others have paths below it.
    case alsoFolder
  }

  /// The path as it was given.
  package let path: String
  /// What is wrong with it.
  package let reason: Reason

  /// The reason why a path by itself cannot be published; `nil` if it can.
  static func reason(for path: String) -> Reason? {
    let bytes = path.utf8
    guard let first = bytes.first else { return .empty }
    if first == UInt8(ascii: "/") { return .absolute }
    var name = (length: 0, dots: 0)
    func reasonOfName() -> Reason? {
      if name.length == 0 { return .emptyName }
      if name.length == name.dots, name.dots <= 2 { return .dots }
      return name.length > 255 ? .longName : nil
    }
    for byte in bytes {
      switch byte {
      case 0: return .zeroByte
      case UInt8(ascii: "\\"): return .backslash
      case UInt8(ascii: "/"):
        if let reason = reasonOfName() { return reason }
        name = (0, 0)
      default:
        name.length += 1
        if byte == UInt8(ascii: ".") { name.dots += 1 }
      }
    }
    return reasonOfName() ?? (PathOrder.compare(path, PublicationMarker.name) == 0 ? .reserved : nil)
  }
}

extension OutputPathProblem: CustomStringConvertible {
  /// One plain sentence without a full stop.
  package var description: String {
    switch reason {
    case .empty: "a file to publish has no path"
    case .absolute: "the path '\(path)' starts with '/'"
    case .emptyName: "the path '\(path)' has an empty name in it"
    case .dots: "the path '\(path)' has '.' or '..' in it"
    case .zeroByte: "the path '\(path)' has a zero byte in it"
    case .backslash: "the path '\(path)' has a backslash in it"
    case .longName: "the path '\(path)' has a name of more than 255 bytes in it"
    case .reserved: "the path '\(path)' is kept for the file that marks a published folder"
    case .duplicate: "two files would be published as '\(path)'"
    case .alsoFolder: "'\(path)' would be published both as a file and as a folder"
    }
  }
}
