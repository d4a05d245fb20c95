internal import Files
package import Text

/// A path that cannot be published, and why.
package struct OutputPathProblem: Sendable, Hashable {
  /// What is wrong with a path.
  package enum Reason: Sendable, Hashable {
    /// Nothing can be published there.
    case path(PathProblem)
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
    if let problem = PathProblem(path) { return .path(problem) }
    return PathOrder.compare(path, PublicationMarker.name) == 0 ? .reserved : nil
  }
}

extension OutputPathProblem: CustomStringConvertible {
  /// One plain sentence without a full stop.
  package var description: String {
    switch reason {
    case .path(.empty): "a file to publish has no path"
    case .path(let problem): "the path '\(path)' \(problem.description)"
    case .reserved: "the path '\(path)' is kept for the file that marks a published folder"
    case .duplicate: "two files would be published as '\(path)'"
    case .alsoFolder: "'\(path)' would be published both as a file and as a folder"
    }
  }
}
