internal import Files
internal import Site

/// Makes files to find out whether they differ from those that are there.
struct Decisions: Sendable {
  let plan: OutputPlan
  let fates: [Fate]
  /// The open folder of the site that is there.
  let old: Int32
  /// Whether files are made, too, of which it is certain that they differ: where they are few, they can stay in memory.
  let includesWritten: Bool

  /// What was found out about a file.
  struct Decision: Sendable {
    /// Its place in the plan.
    let index: Int
    let fate: Fate
    /// What it holds; `nil` where there shall be no file.
    let bytes: [UInt8]?
    let origin: PublishedFile.Origin
    /// Whether there is a file that shall not be.
    var isRemoval = false
  }

  /// Decides on files, and on the compressed files that go with them.
  func decide(_ indices: some Sequence<Int>) throws(PublishingError) -> [Decision] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { buffer.deallocate() }
    var decisions: [Decision] = []
    for index in indices {
      let rendered = try render(index, buffer)
      if let rendered { decisions.append(rendered) }
      guard let place = plan.compressed(of: index), !fates[place].isDone else { continue }
      let bytes = try attempt { () throws(FileError) in try content(of: index, rendered) }
      if let bytes { decisions.append(compress(place, bytes, buffer)) }
    }
    return decisions
  }

  /// Renders a page where it is not known, or not certain, that it is as it was.
  private func render(
    _ index: Int, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(PublishingError) -> Decision? {
    let file = plan.files[index]
    guard case .rendered(let page) = file.content, fates[index] == .undecided || isWanted(index) else {
      return nil
    }
    let (bytes, key) = try attemptRendering { () throws(RenderFailure) in
      try page.renderer.renderWithKey(page.output)
    }
    return Decision(index: index, fate: fate(of: file, bytes, buffer), bytes: bytes, origin: .page(key))
  }

  private func isWanted(_ index: Int) -> Bool { includesWritten && !fates[index].isDone }

  /// What a file holds that is to be compressed; `nil` where that shows only when it is written.
  private func content(of index: Int, _ rendered: Decision?) throws(FileError) -> [UInt8]? {
    if let rendered { return rendered.bytes }
    let file = plan.files[index]
    if fates[index].isKept { return try FileReader.bytes(of: file.path, in: old) }
    switch file.content {
    case .bytes(let bytes): return bytes
    case .feed(let feed): return try feed.bytes()
    // A file can change before it is copied.
    case .copy, .rendered, .compressed: return nil
    }
  }

  private func compress(
    _ index: Int, _ bytes: [UInt8], _ buffer: UnsafeMutableRawBufferPointer
  ) -> Decision {
    let file = plan.files[index]
    guard let compressed = Precompression.compressed(bytes) else {
      let isThere = FileIdentity(at: file.path, in: old) != nil
      return Decision(index: index, fate: .absent, bytes: nil, origin: .useless, isRemoval: isThere)
    }
    return Decision(
      index: index, fate: fate(of: file, compressed, buffer), bytes: compressed, origin: .compressed)
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
