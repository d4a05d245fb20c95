import Page
import Text

/// The address of a page in one piece: every page shows those of some others.
enum PageAddress {
  /// What is left out of the path of a file to make it the address of its folder.
  private static let index: StaticString = "index.html"

  /// The address of a page.
  ///
  /// - Parameters:
  ///   - article: The page.
  ///   - root: What stands before its path.
  static func address(of article: Article, below root: String) -> String {
    var (path, root) = (article.outputPath, root)
    let address = path.withUTF8 { path -> String? in
      let path = UnsafeBufferPointer(rebasing: path[..<lengthOfAddress(path)])
      guard PercentEncoding.isPlain(path) else { return nil }
      return root.withUTF8 { root in
        String(unsafeUninitializedCapacity: root.count + path.count) { buffer in
          let end = buffer.initialize(fromContentsOf: root)
          return buffer[end...].initialize(fromContentsOf: path)
        }
      }
    }
    return address ?? root + article.path.address
  }

  private static func lengthOfAddress(_ path: UnsafeBufferPointer<UInt8>) -> Int {
    let length = path.count - index.utf8CodeUnitCount
    guard length >= 0 else { return path.count }
    return index.withUTF8Buffer { $0.elementsEqual(path[length...]) } ? length : path.count
  }
}
