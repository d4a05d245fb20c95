internal import Digest
internal import Glibc
internal import Site

/// What is known of the published files afterwards, so that the next build need not look into them.
extension PublishingRun {
  /// From how many files on looking into them again would cost more than a moment's wait.
  private static let many = 500

  /// What each planned file is made of, as far as that can be told before it is made.
  static func origins(of plan: OutputPlan) -> [PublishedFile.Origin] {
    let now = FileIdentity.now
    return plan.files.map { file in
      switch file.content {
      case .bytes, .feed: return .bytes
      case .compressed: return file.known?.origin ?? .compressed
      case .copy(let path):
        return .copy(FileIdentity(at: path).flatMap { $0.isSettled(at: now) ? $0 : nil })
      case .rendered: return file.known?.origin ?? .bytes
      }
    }
  }

  /// Notes what was made while the site, or a folder of it, was put together.
  ///
  /// - Parameter start: Where in the plan the first file of the folder is.
  mutating func take(_ result: Assembly.Result, from start: Int) {
    for (index, key) in result.keys {
      origins[start + index] = .page(key)
      rendered.insert(start + index)
    }
    for (index, isUseful) in result.compressions {
      origins[start + index] = isUseful ? .compressed : .useless
    }
  }

  /// The site where nothing was written.
  func site(_ publication: Publication, _ fates: [Fate]) -> PublishedSite {
    site(
      publication,
      fates.map { fate in
        if case .kept(let identity) = fate { identity } else { nil }
      })
  }

  /// The site as the file system has it now.
  func siteAsItIs(_ publication: Publication) async -> PublishedSite {
    // Every file has just got or lost a name, so without a moment's wait nothing that is told of any of them would hold,
    // and the next build would have to put everything together again, with the same end.
    Self.waitForClock()
    return site(publication, await identities(of: 0..<plan.files.count))
  }

  /// What tells the files of a part of the site apart now that it is published.
  ///
  /// A few that are too new to be told apart are looked into by the next build.
  func identities(ofPart range: Range<Int>) async -> [FileIdentity?] {
    if range.count >= Self.many { Self.waitForClock() }
    return await identities(of: range)
  }

  /// Lets the clock of the file system tick on.
  private static func waitForClock() { usleep(useconds_t(FileIdentity.tick / 1_000 + 1_000)) }

  /// What tells planned files apart.
  private func identities(of range: Range<Int>) async -> [FileIdentity?] {
    guard let folder = try? openFolder(location.name) else {
      return Array(repeating: nil, count: range.count)
    }
    let (plan, descriptor) = (plan, folder.descriptor)
    let identities = await Chunks.map(range.count) { part in
      plan.files[range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound].map { file in
        FileIdentity(at: file.path, in: descriptor)
      }
    }
    // The folder must stay open for as long as it is looked into.
    withExtendedLifetime(folder.descriptor) {}
    return identities.flatMap(\.self)
  }

  func site(_ publication: Publication, _ identities: [FileIdentity?]) -> PublishedSite {
    let now = FileIdentity.now
    let settled = identities.map { identity in identity.flatMap { $0.isSettled(at: now) ? $0 : nil } }
    let files = zip(zip(plan.files, settled), origins).compactMap { pair, origin -> PublishedFile? in
      let (file, identity) = pair
      guard PathOrder.compare(file.path, PublicationMarker.name) != 0 else { return nil }
      return PublishedFile(path: file.path, identity: identity, origin: origin)
    }
    // Where compressing a file gains nothing, none is there.
    let there = plan.files.indices.filter { origins[$0] != .useless }
    let all = there.compactMap { index in settled[index].map { (plan.files[index].path, $0) } }
    return PublishedSite(
      publication: publication, files: files, rendered: rendered.sorted().map { plan.files[$0].path },
      identity: all.count < there.count ? nil : PublishedSite.identity(all, plan.folders))
  }
}
