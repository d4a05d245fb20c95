package import Files

/// Why the preview ended or could not start.
package enum PreviewError: Error, CustomStringConvertible {
  /// A hundred ports in a row are taken.
  case noFreePort(from: Int)
  /// The system does not let us listen.
  case refused(port: Int, FileError.Reason?)
  /// The site's folders cannot be watched.
  case watching(WatchError)

  /// One plain sentence.
  package var description: String {
    switch self {
    case .noFreePort(let port): "port \(port) is taken, and so are those after it: choose another with --port"
    case .refused(let port, let reason):
      "cannot listen at port \(port)\(reason.map { ": \($0)" } ?? ""); choose another with --port"
    case .watching(let error): error.description
    }
  }
}
