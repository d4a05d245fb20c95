import Glibc

extension ContentPath {
  /// Whether the file lies in a folder and in none below it; an empty folder is the top.
  func isDirectly(in folder: String) -> Bool {
    let isThere = text.utf8.withContiguousStorageIfAvailable { text in
      folder.utf8.withContiguousStorageIfAvailable { folder in
        let end = text.lastIndex(of: UInt8(ascii: "/")) ?? 0
        guard end == folder.count, end > 0, let start = text.baseAddress, let other = folder.baseAddress
        else {
          return end == folder.count
        }
        return memcmp(start, other, end) == 0
      }
    }
    return (isThere ?? nil) ?? (self.folder == folder)
  }
}
