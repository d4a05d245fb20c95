internal import Files

/// How the site to publish differs from the one that is there.
struct Comparison: Sendable {
  /// What is known of every planned file.
  var fates: [Fate]
  /// How many files are there that are not planned.
  var removed: Int
  /// Whether the folders are the same.
  let hasSameFolders: Bool

  /// The place of the marker among the files, which nobody counts.
  private let marker: Int?

  /// How many files stay as they are, but for the marker.
  var kept: Int {
    fates.count { $0.isKept } - (marker.map { fates[$0].isKept } == true ? 1 : 0)
  }

  /// Whether the trees are the same, folders included.
  var isSame: Bool { removed == 0 && hasSameFolders && fates.allSatisfy(\.isDone) }

  /// Where no site is there.
  init(allNew plan: OutputPlan) {
    fates = plan.files.map { $0.isCompressed ? .undecided : .written }
    removed = 0
    hasSameFolders = false
    marker = plan.marker
  }

  /// Takes what is known of the files of a folder, as far as they matter there.
  init(fates: [Fate]) {
    self.fates = fates
    removed = 0
    hasSameFolders = true
    marker = nil
  }

  /// Compares every planned file with the one at the same path: by what is certain of it, by size, and then by bytes.
  init(
    of plan: OutputPlan, with present: OutputTree, in folder: Int32
  ) async throws(FileError) {
    let (identities, removed) = Self.match(plan.files, present.items)
    let found = try await Chunks.map(plan.files.count) { range throws(FileError) in
      // Large enough for most pages to be read at once.
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
      defer { buffer.deallocate() }
      var fates: [Fate] = []
      for index in range {
        guard let identity = identities[index] else {
          fates.append(plan.files[index].isCompressed ? .undecided : .written)
          continue
        }
        fates.append(
          try FileComparison.fate(of: plan.files[index], in: folder, identity: identity, buffer: buffer))
      }
      return fates
    }.flatMap { $0 }
    fates = found.indices.map { index in
      plan.original(of: index).map { original in
        Self.fate(ofCompressed: plan.files[index], identities[index], original: found[original])
      } ?? found[index]
    }
    self.removed = removed
    marker = plan.marker
    hasSameFolders =
      plan.folders.count == present.folders.count
      && zip(plan.folders, present.folders).allSatisfy { PathOrder.compare($0, $1) == 0 }
  }

  /// What is known of a compressed file from what is known of the file it is made of.
  ///
  /// - Parameter identity: The identity of the file that is there; `nil` where there is none.
  private static func fate(
    ofCompressed file: OutputFile, _ identity: FileIdentity?, original: Fate
  ) -> Fate {
    guard original.isKept else { return .undecided }
    return switch (file.presence, identity) {
    case (.there, let identity?): .kept(identity)
    case (.needless, nil): .absent
    default: .undecided
    }
  }

  /// Walks both sorted lists at once: the regular file at every planned path, if there is one, and how many things
  /// that are there are not planned.
  private static func match(
    _ planned: [OutputFile], _ present: [OutputTree.Item]
  ) -> (identities: [FileIdentity?], removed: Int) {
    var identities: [FileIdentity?] = []
    identities.reserveCapacity(planned.count)
    var removed = 0
    var place = present.startIndex
    for index in planned.indices {
      var order = 1
      while place < present.endIndex {
        order = PathOrder.compare(present[place].path, planned[index].path)
        guard order < 0 else { break }
        removed += 1
        place += 1
      }
      guard place < present.endIndex, order == 0 else {
        identities.append(nil)
        continue
      }
      let identity = present[place].identity
      identities.append(identity)
      // Perhaps nothing comes in its place.
      if identity == nil, planned[index].isCompressed { removed += 1 }
      place += 1
    }
    return (identities, removed + present.count - place)
  }
}
