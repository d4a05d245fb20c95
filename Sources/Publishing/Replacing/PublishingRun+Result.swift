internal import Glibc
internal import Files

/// What is known of the published files afterwards.
extension PublishingRun {
  /// Notes what was made while the site, or a folder of it, was put together.
  ///
  /// - Parameter start: Where in the plan the first file of the folder is.
  mutating func take(_ result: Assembly.Result, from start: Int) {
    for made in result.made {
      files[start + made.index].identity = made.identity
      files[start + made.index].isNeedless = made.isNeedless
      if let digest = made.digest { files[start + made.index].digest = digest }
    }
  }

  /// Notes the identities of the files that stayed where they were.
  mutating func take(_ fates: [Fate], besides new: Range<Int>) {
    for index in fates.indices where !new.contains(index) {
      if case .kept(let identity) = fates[index] { files[index].identity = identity }
    }
  }

  /// Forgets the identities of files.
  mutating func forgetIdentities(of range: Range<Int>) {
    for index in range { files[index].identity = nil }
  }

  /// Forgets the identity of the folder in which something has changed.
  mutating func forgetFolder(above path: String) {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
    let place = folder.map { folder in plan.folders.firstIndex { PathOrder.compare($0, folder) == 0 } }
    // The output folder itself is the first.
    folderIdentities[(place ?? nil).map { $0 + 1 } ?? 0] = nil
  }

  /// From how many folders on it costs too much to read again what is in them.
  private static let manyFolders = 16

  /// Finds out the identities of those folders that have just changed.
  private mutating func identifyFolders(in output: Int32) {
    let unknown = folderIdentities.indices.filter { folderIdentities[$0] == nil }
    guard identifiesFolders, unknown.count < Self.manyFolders else { return }
    let there = files.lazy.filter { !$0.isNeedless }.map(\.path)
    for index in unknown {
      let folder = index == 0 ? FolderIdentity.here : plan.folders[index - 1]
      let names = there.names(in: folder) + plan.folders.names(in: folder)
      folderIdentities[index] = FolderIdentity.identity(of: folder, in: output, holding: names)
    }
  }

  /// The site as the file system has it now, which is asked for what is not yet known.
  mutating func siteAsItIs(_ publication: Publication) async -> PublishedSite {
    guard let output = try? folder.open(location.name) else { return site(publication) }
    identifyFolders(in: output.descriptor)
    let unknown = files.indices.filter { files[$0].identity == nil && !files[$0].isNeedless }
    let (plan, descriptor) = (plan, output.descriptor)
    let found = await Chunks.map(unknown.count) { range in
      unknown[range].map { FileIdentity(at: plan.files[$0].path, in: descriptor) }
    }
    // The folder must stay open for as long as it is looked into.
    withExtendedLifetime(output.descriptor) {}
    for (index, identity) in zip(unknown, found.joined()) { files[index].identity = identity }
    return site(publication)
  }

  /// The site with what is known of it.
  func site(_ publication: Publication) -> PublishedSite {
    let folders = zip([FolderIdentity.here] + plan.folders, folderIdentities).map {
      PublishedFolder(path: $0, identity: $1)
    }
    return PublishedSite(publication: publication, files: files, folders: folders)
  }
}
