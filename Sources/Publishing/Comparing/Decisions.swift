internal import Files
internal import Text

/// Makes files to find out whether they differ from those that are there.
struct Decisions: Sendable {
  let plan: OutputPlan
  let fates: [Fate]
  /// The open folder of the site that is there.
  let old: Int32
  /// Whether to make files as well that certainly differ: where they are few, they can stay in memory.
  let includesWritten: Bool

  /// What was found out about a file.
  struct Decision: Sendable {
    /// Its place in the plan.
    let index: Int
    let fate: Fate
    /// What it holds; `nil` where no file is needed.
    let bytes: [UInt8]?
    /// A digest of what the bytes were made of, where its maker gave one.
    let digest: ContentDigest?
    /// Whether a file is there that is not needed.
    var isRemoval = false
  }

  /// Decides on files, and on the compressed files that go with them.
  func decide(_ indices: some Sequence<Int>) throws(PublishingError) -> [Decision] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    let gzip = Gzip()
    var decisions: [Decision] = []
    for index in indices {
      let made = try make(index, buffer)
      if let made { decisions.append(made) }
      guard let place = plan.compressed(of: index), !fates[place].isDone else { continue }
      let bytes = try attempt { () throws(FileError) in try content(of: index, made) }
      if let bytes { decisions.append(compress(place, bytes, gzip, buffer)) }
    }
    return decisions
  }

  /// Makes a file where it may not be as it was.
  private func make(
    _ index: Int, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(PublishingError) -> Decision? {
    let file = plan.files[index]
    guard case .made(let maker) = file.content, fates[index] == .undecided || isWanted(index) else {
      return nil
    }
    let (bytes, digest) = try attemptMaking(maker)
    return Decision(index: index, fate: fate(of: file, bytes, buffer), bytes: bytes, digest: digest)
  }

  private func isWanted(_ index: Int) -> Bool { includesWritten && !fates[index].isDone }

  /// What a file holds that is to be compressed; `nil` where that shows only when it is written.
  private func content(of index: Int, _ made: Decision?) throws(FileError) -> [UInt8]? {
    if let made { return made.bytes }
    let file = plan.files[index]
    if fates[index].isKept { return try FileReader.bytes(of: file.path, in: old) }
    switch file.content {
    case .bytes(let bytes): return bytes
    // A file can change before it is copied.
    case .copy, .made, .compressed: return nil
    }
  }

  private func compress(
    _ index: Int, _ bytes: [UInt8], _ gzip: borrowing Gzip, _ buffer: UnsafeMutableRawBufferPointer
  ) -> Decision {
    let file = plan.files[index]
    guard let compressed = Precompression.compressed(bytes, by: gzip) else {
      let isThere = FileIdentity(at: file.path, in: old) != nil
      return Decision(index: index, fate: .absent, bytes: nil, digest: nil, isRemoval: isThere)
    }
    return Decision(
      index: index, fate: fate(of: file, compressed, buffer), bytes: compressed, digest: nil)
  }

  private func fate(
    of file: OutputFile, _ bytes: [UInt8], _ buffer: UnsafeMutableRawBufferPointer
  ) -> Fate {
    guard let identity = FileIdentity(at: file.path, in: old),
      FileComparison.isSame(bytes, as: file.path, in: old, size: identity.size, buffer)
    else { return .written }
    return .kept(identity)
  }
}
