internal import Files

/// What one walk over sorted files finds: the folders they need, and paths that cannot stand beside each other.
struct SortedPaths {
  /// The folders, each before what it holds, by the bytes of `path + "/"`.
  private(set) var folders: [String] = []
  /// First paths that two files have, then those that are a file's and a folder's.
  var problems: [OutputPathProblem] { duplicates + clashes }

  private var duplicates: [OutputPathProblem] = []
  private var clashes: [OutputPathProblem] = []

  /// Walks over files in the order of their paths' bytes.
  ///
  /// What lies in one folder stands together, so a folder is new exactly where a path leaves the one before it. Likewise, all
  /// paths that begin with a file's path follow it: `a`, `a-b`, `a/c`.
  init(_ files: [OutputFile]) {
    folders.reserveCapacity(files.count)
    var previous = ""
    // How long those paths of files are with which the one before begins; its own is the last of them.
    var beginnings: [Int] = []
    for index in files.indices {
      var path = files[index].path
      let shared = path.sharedStart(with: previous)
      while let last = beginnings.last, last > shared { beginnings.removeLast() }
      let count = path.utf8.count
      if shared == count, beginnings.last == count {
        if duplicates.last.map({ PathOrder.compare($0.path, path) == 0 }) != true {
          duplicates.append(OutputPathProblem(path: path, reason: .duplicate))
        }
        continue
      }
      path.withUTF8 { bytes in
        for end in shared..<count where bytes[end] == UInt8(ascii: "/") {
          let folder = String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
          folders.append(folder)
          guard beginnings.contains(end) else { continue }
          clashes.append(OutputPathProblem(path: folder, reason: .alsoFolder))
        }
      }
      beginnings.append(count)
      previous = path
    }
  }
}

extension String {
  /// Whether a path leads into a folder.
  func lies(in folder: String) -> Bool {
    let count = folder.utf8.count
    return utf8.count > count && sharedStart(with: folder) == count
      && utf8[utf8.index(utf8.startIndex, offsetBy: count)] == UInt8(ascii: "/")
  }

  /// How many bytes two texts have in common at their start.
  func sharedStart(with other: String) -> Int {
    utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second in
        let end = min(first.count, second.count)
        var count = 0
        while count < end, first[count] == second[count] { count += 1 }
        return count
      }
    }.flatMap(\.self) ?? zip(utf8, other.utf8).prefix { $0 == $1 }.count
  }
}
