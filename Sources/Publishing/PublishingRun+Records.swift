internal import Files
internal import Glibc
internal import Site

/// What is known of the published files afterwards, so that the next build need not look into them.
extension PublishingRun {
  /// What each planned file is made of, as far as that can be told before it is made.
  static func origins(of plan: OutputPlan) -> [PublishedFile.Origin] {
    let now = FileIdentity.now
    return plan.files.indices.map { index in
      switch plan.files[index].content {
      case .bytes, .feed: return .bytes
      case .compressed: return plan.files[index].known?.origin ?? .compressed
      case .copy(let path):
        return .copy(FileIdentity(at: path).flatMap { $0.isSettled(at: now) ? $0 : nil })
      case .rendered: return plan.files[index].known?.origin ?? .bytes
      }
    }
  }

  /// Notes what was made while the site, or a folder of it, was put together.
  ///
  /// - Parameter start: Where in the plan the first file of the folder is.
  mutating func take(_ result: Assembly.Result, from start: Int) {
    for made in result.made {
      identities[start + made.index] = made.identity
      guard let origin = made.origin else { continue }
      origins[start + made.index] = origin
      if case .page = origin { isRendered[start + made.index] = true }
    }
  }

  /// Notes what tells the files apart that stayed where they were.
  mutating func take(_ fates: [Fate], besides new: Range<Int>) {
    for index in fates.indices where !new.contains(index) {
      if case .kept(let identity) = fates[index] { identities[index] = identity }
    }
  }

  /// Forgets what told the folder apart in which something has changed.
  mutating func forgetFolder(above path: String) {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
    let place = folder.map { folder in plan.folders.firstIndex { PathOrder.compare($0, folder) == 0 } }
    // The output folder itself is the first.
    folderIdentities[(place ?? nil).map { $0 + 1 } ?? 0] = nil
  }

  /// From how many folders on it costs too much to read again what is in them.
  private static let manyFolders = 16

  /// Finds out what tells those folders apart that have just changed.
  private mutating func identifyFolders(in output: Int32) {
    let unknown = folderIdentities.indices.filter { folderIdentities[$0] == nil }
    guard keepsRecord, unknown.count < Self.manyFolders else { return }
    let there = plan.files.indices.lazy.filter { [origins] in origins[$0] != .useless }
    for index in unknown {
      let folder = index == 0 ? FolderIdentity.here : plan.folders[index - 1]
      let names =
        there.map { [plan] in plan.files[$0].path }.names(in: folder) + plan.folders.names(in: folder)
      folderIdentities[index] = FolderIdentity.identity(of: folder, in: output, holding: names)
    }
  }

  /// The site as the file system has it now, which is asked for what is not yet known.
  mutating func siteAsItIs(_ publication: Publication) async -> PublishedSite {
    let unknown = identities.indices.filter { identities[$0] == nil && origins[$0] != .useless }
    guard let folder = try? openFolder(location.name) else { return site(publication) }
    identifyFolders(in: folder.descriptor)
    let (plan, descriptor) = (plan, folder.descriptor)
    let found = await Chunks.map(unknown.count) { range in
      unknown[range].map { FileIdentity(at: plan.files[$0].path, in: descriptor) }
    }
    // The folder must stay open for as long as it is looked into.
    withExtendedLifetime(folder.descriptor) {}
    for (index, identity) in zip(unknown, found.joined()) { identities[index] = identity }
    return site(publication)
  }

  /// The site with what is known of it.
  func site(_ publication: Publication) -> PublishedSite {
    var files: [PublishedFile] = []
    var rendered: [String] = []
    files.reserveCapacity(plan.files.count)
    var marker: FileIdentity?
    let folders = zip([FolderIdentity.here] + plan.folders, folderIdentities).map {
      OutputRecord.Entry(path: $0, identity: $1)
    }
    for index in plan.files.indices {
      let path = plan.files[index].path
      if isRendered[index] { rendered.append(path) }
      if PathOrder.compare(path, PublicationMarker.name) == 0 {
        marker = identities[index]
      } else {
        files.append(PublishedFile(path: path, identity: identities[index], origin: origins[index]))
      }
    }
    return PublishedSite(
      publication: publication, files: files, marker: marker, rendered: rendered, folders: folders)
  }
}
