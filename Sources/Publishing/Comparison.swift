internal import Site

/// What is known of a file that is to be published before anything is written.
enum Fate: Sendable, Equatable {
  /// It is there already with the same bytes; what tells it apart.
  case kept(FileIdentity)
  /// It is not there, or with other bytes.
  case written
  /// There is a file of its name, and only when the page is rendered will it show whether that has the same bytes.
  case undecided

  /// Whether it is there already with the same bytes.
  var isKept: Bool { if case .kept = self { true } else { false } }
}

/// How the site to publish differs from the one that is there.
struct Comparison: Sendable {
  /// What is known of every planned file.
  var fates: [Fate]
  /// How many files are there that are not planned.
  let removed: Int
  /// Whether the folders are the same.
  let hasSameFolders: Bool

  /// Whether the trees are the same, folders included.
  var isSame: Bool { removed == 0 && hasSameFolders && fates.allSatisfy(\.isKept) }

  /// Where no site is there.
  init(allNew plan: OutputPlan) {
    fates = Array(repeating: .written, count: plan.files.count)
    removed = 0
    hasSameFolders = false
  }

  /// Takes what is known of the files of a folder, as far as they matter there.
  init(fates: [Fate]) {
    self.fates = fates
    removed = 0
    hasSameFolders = true
  }

  /// Compares every planned file with the one at the same path: by what is known of it, by size, and then by bytes.
  init(
    of plan: OutputPlan, with present: FileTree, in folder: Int32
  ) async throws(FileError) {
    let (identities, removed) = Self.match(plan.files, present.items)
    fates = try await Chunks.map(plan.files.count) { range throws(FileError) in
      // Large enough for most pages to be read at once.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
      defer { buffer.deallocate() }
      var fates: [Fate] = []
      for index in range {
        guard let identity = identities[index] else {
          fates.append(.written)
          continue
        }
        fates.append(
          try FileComparison.fate(of: plan.files[index], in: folder, identity: identity, buffer: buffer))
      }
      return fates
    }.flatMap { $0 }
    self.removed = removed
    hasSameFolders =
      plan.folders.count == present.folders.count
      && zip(plan.folders, present.folders).allSatisfy { PathOrder.compare($0, $1) == 0 }
  }

  /// Walks both sorted lists at once: the regular file at every planned path, if there is one, and how many things
  /// that are there are not planned.
  private static func match(
    _ planned: [OutputFile], _ present: [FileTree.Item]
  ) -> (identities: [FileIdentity?], removed: Int) {
    var identities: [FileIdentity?] = []
    identities.reserveCapacity(planned.count)
    var removed = 0
    var rest = present[...]
    for file in planned {
      while let item = rest.first, PathOrder.precedes(item.path, file.path) {
        removed += 1
        rest.removeFirst()
      }
      if let item = rest.first, PathOrder.compare(item.path, file.path) == 0 {
        identities.append(item.kind == .file ? item.identity : nil)
        rest.removeFirst()
      } else {
        identities.append(nil)
      }
    }
    return (identities, removed + rest.count)
  }
}
