internal import Site

/// How the site to publish differs from the one that is there.
struct Comparison: Sendable {
  /// For every planned file, whether it is there already with the same bytes.
  let isKept: [Bool]
  /// How many files are there that are not planned.
  let removed: Int
  /// Whether the trees are the same, folders included.
  let isSame: Bool

  /// Where no site is there.
  init(allNew plan: OutputPlan) {
    isKept = Array(repeating: false, count: plan.files.count)
    removed = 0
    isSame = false
  }

  /// Compares every planned file with the one at the same path, by size first and then by bytes.
  init(
    of plan: OutputPlan, with present: FileTree, in folder: Int32
  ) async throws(FileError) {
    let (sizes, removed) = Self.match(plan.files, present.items)
    isKept = try await Chunks.map(plan.files.count) { range throws(FileError) in
      // Large enough for most pages to be read at once.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
      defer { buffer.deallocate() }
      var isKept: [Bool] = []
      for index in range {
        guard let size = sizes[index] else {
          isKept.append(false)
          continue
        }
        let file = plan.files[index]
        isKept.append(try FileComparison.isSame(file, in: folder, size: size, buffer: buffer))
      }
      return isKept
    }.flatMap { $0 }
    self.removed = removed
    isSame =
      removed == 0 && isKept.allSatisfy { $0 } && plan.folders.count == present.folders.count
      && zip(plan.folders, present.folders).allSatisfy { PathOrder.compare($0, $1) == 0 }
  }

  /// Walks both sorted lists at once: the size of the regular file at every planned path, if there is one, and how
  /// many things that are there are not planned.
  private static func match(
    _ planned: [OutputFile], _ present: [FileTree.Item]
  ) -> (sizes: [Int?], removed: Int) {
    var sizes: [Int?] = []
    var removed = 0
    var rest = present[...]
    for file in planned {
      while let item = rest.first, PathOrder.precedes(item.path, file.path) {
        removed += 1
        rest.removeFirst()
      }
      if let item = rest.first, PathOrder.compare(item.path, file.path) == 0 {
        sizes.append(item.kind == .file ? item.size : nil)
        rest.removeFirst()
      } else {
        sizes.append(nil)
      }
    }
    return (sizes, removed + rest.count)
  }
}
