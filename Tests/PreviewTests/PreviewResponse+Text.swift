import Glibc
import Preview

extension PreviewResponse {
  /// The body as text.
  var text: String {
    guard case .bytes(let bytes) = body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}

func symlinkat(_ destination: String, _ path: String) -> Bool { symlink(destination, path) == 0 }
