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
  ) async throws(PublishingError) {
    let (candidates, removed) = Self.match(plan.files, present.items)
    isKept = try await Chunks.map(plan.files.count) { range throws(FileError) in
      // Large enough for most pages to be read at once.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
      defer { buffer.deallocate() }
      var isKept: [Bool] = []
      for index in range {
        guard candidates[index] else {
          isKept.append(false)
          continue
        }
        isKept.append(try FileComparison.isSame(plan.files[index], in: folder, buffer: buffer))
      }
      return isKept
    }.flatMap { $0 }
    self.removed = removed
    isSame =
      removed == 0 && isKept.allSatisfy { $0 } && plan.folders.count == present.folders.count
      && zip(plan.folders, present.folders).allSatisfy { PathOrder.compare($0, $1) == 0 }
  }

  /// Walks both sorted lists at once: which planned files have a regular file at their path, and how many things that
  /// are there are not planned.
  private static func match(
    _ planned: [OutputFile], _ present: [FileTree.Item]
  ) -> (candidates: [Bool], removed: Int) {
    var candidates: [Bool] = []
    var removed = 0
    var rest = present[...]
    for file in planned {
      while let item = rest.first, PathOrder.precedes(item.path, file.path) {
        removed += 1
        rest.removeFirst()
      }
      if let item = rest.first, PathOrder.compare(item.path, file.path) == 0 {
        candidates.append(item.kind == .file)
        rest.removeFirst()
      } else {
        candidates.append(false)
      }
    }
    return (candidates, removed + rest.count)
  }
}
