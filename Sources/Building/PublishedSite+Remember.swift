internal import Digest
internal import Glibc
internal import Publishing
internal import Files
internal import Site

extension PublishedSite {
  /// From how many new files on looking into them again would cost more than a moment's wait.
  private static let many = 500

  /// Forgets the identities of files that are so new that a later change of them might not show.
  ///
  /// Where they are many, or a good part of the site, it waits for the clock of the file system to tick on; a few are looked
  /// into by the next build. So this comes as late as it can.
  mutating func settle() async {
    let start = FileIdentity.now
    let count = files.count { $0.identity?.isSettled(at: start) == false }
    if count >= Self.many || count > files.count / 4 {
      // Files that are copied with their times may have any, even in the future: nobody waits for those.
      let all = files.lazy.map(\.identity) + folders.lazy.map(\.identity)
      let latest = all.lazy.compactMap { $0?.changed }.filter { $0 <= start }.max() ?? start
      usleep(useconds_t(max(0, latest + FileIdentity.tick - start) / 1_000 + 1_000))
    }
    let now = FileIdentity.now
    for index in folders.indices where folders[index].identity?.isSettled(at: now) == false {
      folders[index].identity = nil
    }
    for index in files.indices where files[index].identity?.isSettled(at: now) == false {
      files[index].identity = nil
    }
  }

  /// The files but for the marker, each with what it was made of.
  ///
  /// - Parameter findings: What was known of each file before it was made.
  func remembered(_ findings: [OutputPresence.Finding]) -> [RememberedFile] {
    var result: [RememberedFile] = []
    result.reserveCapacity(files.count)
    for (file, finding) in zip(files, findings) where !file.isMarker {
      let origin =
        if let key = file.digest {
          RememberedFile.Origin.page(key)
        } else {
          finding.origin == .compressed || finding.origin == .needless
            ? (file.isNeedless ? .needless : .compressed) : finding.origin
        }
      result.append(RememberedFile(path: file.path, identity: file.identity, origin: origin))
    }
    return result
  }
}

extension PublishedFile {
  /// Whether the file marks the folder as published.
  fileprivate var isMarker: Bool { PathOrder.compare(path, PublicationMarker.name) == 0 }
}
