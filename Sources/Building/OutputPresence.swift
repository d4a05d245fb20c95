internal import Publishing
internal import Files
internal import Site

/// What is certain of an output folder as it is now, found out from what was published into it last.
///
/// A remembered file counts only where the folder still holds that very file.
struct OutputPresence: Sendable {
  /// What is to be published.
  let plan: OutputPlan
  /// The folder as it is now.
  let present: OutputTree
  /// What was published last, by the bytes of the paths.
  let remembered: [RememberedFile]
  /// For each page whether its article is the one that it was, where what pages share is the same as well.
  let unchangedPages: [Bool]?

  /// What was found out about a planned file.
  struct Finding: Sendable {
    /// Whether the folder holds it.
    var presence = OutputFile.Presence.unknown
    /// What it is made of, as far as that is known before it is made.
    var origin: RememberedFile.Origin
  }

  /// Looks at every planned file.
  func find() async -> [Finding] {
    let now = FileIdentity.now
    let last = PathOrder.places(of: plan.files, by: \.path, in: remembered, by: \.path)
    let there = PathOrder.places(of: plan.files, by: \.path, in: present.items, by: \.path)
    // The remembered file, where the folder still holds it.
    let same = zip(last, there).map { last, there -> Int? in
      guard let last, let there, let identity = present.items[there].identity else { return nil }
      return remembered[last].identity == identity ? last : nil
    }
    return await Chunks.map(plan.files.count) { range in
      range.map { index -> Finding in
        switch plan.files[index].content {
        case .bytes: return Finding(origin: .bytes)
        case .copy(let path): return copy(of: path, same[index], now)
        case .made(let maker): return made(by: maker, same[index])
        case .compressed:
          let original = plan.original(of: index).flatMap { same[$0] }
          return original == nil
            ? Finding(origin: .compressed) : compressed(last[index], same[index], there[index])
        }
      }
    }.flatMap(\.self)
  }

  private func copy(of path: String, _ same: Int?, _ now: Int64) -> Finding {
    let source = FileIdentity(at: path)
    let isThere = same.map { source != nil && remembered[$0].origin == .copy(source) } ?? false
    return Finding(
      presence: isThere ? .there : .unknown,
      origin: .copy(source.flatMap { $0.isSettled(at: now) ? $0 : nil }))
  }

  private func made(by maker: any ContentMaker, _ same: Int?) -> Finding {
    guard let same, case .page(let key) = remembered[same].origin, isUnchanged(maker) || maker.digest == key
    else { return Finding(origin: .bytes) }
    return Finding(presence: .there, origin: .page(key))
  }

  /// Whether a file is certainly made of the same as last time; where that is not certain, its digest tells.
  private func isUnchanged(_ maker: any ContentMaker) -> Bool {
    guard let unchangedPages, let maker = maker as? OutputMaker, maker.output.kind.comesOfPage
    else { return false }
    guard maker.output.hasText else { return true }
    return maker.page.map { unchangedPages[$0] } == true
  }

  /// - Parameters:
  ///   - last: The remembered file, where there is one.
  ///   - same: The same, where the folder still holds it.
  ///   - there: Whatever stands at its path.
  private func compressed(_ last: Int?, _ same: Int?, _ there: Int?) -> Finding {
    if let same, remembered[same].origin == .compressed {
      return Finding(presence: .there, origin: .compressed)
    }
    if let last, there == nil, remembered[last].origin == .needless {
      return Finding(presence: .needless, origin: .needless)
    }
    return Finding(origin: .compressed)
  }
}
