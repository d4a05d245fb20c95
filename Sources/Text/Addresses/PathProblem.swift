/// Why nothing can be published at a path below a folder.
package enum PathProblem: Sendable, Hashable {
  /// There is no path.
  case empty
  /// It starts with `/`.
  case absolute
  /// A name in it is empty, as in `a//b` or `a/`.
  case emptyName
  /// A name in it is `.` or `..`.
  case dots
  /// It contains a character that no one can see: a line end, a tab, a zero byte.
  case control
  /// It contains a backslash, which some servers read as `/`.
  case backslash
  /// A name in it has more than 255 bytes, the most that Linux allows.
  case longName

  /// The most bytes of a name.
  package static let longestName = 255

  /// Looks at a path; `nil` where nothing is wrong with it.
  package init?(_ path: String) {
    var path = path
    guard let problem = path.withUTF8(Self.problem) else { return nil }
    self = problem
  }

  private static func problem(_ path: UnsafeBufferPointer<UInt8>) -> PathProblem? {
    let slash = UInt8(ascii: "/")
    guard let first = path.first else { return .empty }
    if first == slash { return .absolute }
    var name = (length: 0, dots: 0)
    func problemOfName() -> PathProblem? {
      if name.length == 0 { return .emptyName }
      if name.length == name.dots, name.dots <= 2 { return .dots }
      return name.length > longestName ? .longName : nil
    }
    for byte in path {
      switch byte {
      case 0..<0x20, 0x7F: return .control
      case UInt8(ascii: "\\"): return .backslash
      case slash:
        if let problem = problemOfName() { return problem }
        name = (0, 0)
      default:
        name.length += 1
        if byte == UInt8(ascii: ".") { name.dots += 1 }
      }
    }
    return problemOfName()
  }

  /// What is wrong, after "the path".
  package var description: String {
    switch self {
    case .empty: "is empty"
    case .absolute: "starts with '/'"
    case .emptyName: "has an empty name in it"
    case .dots: "has '.' or '..' in it"
    case .control: "has a control character in it"
    case .backslash: "has a backslash in it"
    case .longName: "has a name of more than \(Self.longestName) bytes in it"
    }
  }
}
