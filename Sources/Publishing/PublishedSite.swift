internal import Digest
internal import Files
internal import Glibc
internal import Site

/// What a publication did, and every file of the site as it is now.
package struct PublishedSite: Sendable {
  /// What it did.
  package let publication: Publication
  /// The files by the bytes of their paths, without the marker.
  package private(set) var files: [PublishedFile]
  /// What tells the marker apart.
  private var marker: FileIdentity?
  /// The paths of the pages that were rendered, whether or not anything new came of it.
  package let rendered: [String]
  /// The output folder and those in it, by the bytes of `path + "/"`.
  private var folders: [OutputRecord.Entry]

  init(
    publication: Publication, files: [PublishedFile], marker: FileIdentity?, rendered: [String],
    folders: [OutputRecord.Entry]
  ) {
    (self.publication, self.files, self.marker) = (publication, files, marker)
    (self.rendered, self.folders) = (rendered, folders)
  }

  /// From how many new files on looking into them again would cost more than a moment's wait.
  private static let many = 500

  /// Forgets what tells those files apart that are so new that a later change of them might not show.
  ///
  /// Where they are many, or a good part of the site, it waits for the clock of the file system to tick on; a few are looked into by
  /// the next build. So this comes as late as it can.
  package mutating func settle() async {
    let start = FileIdentity.now
    let count = files.count { $0.identity?.isSettled(at: start) == false }
    if count >= Self.many || count > files.count / 4 {
      // Files that are copied with their times may have any, even in the future: those are not waited for.
      let all = files.lazy.map(\.identity) + folders.lazy.map(\.identity) + [marker]
      let latest = all.lazy.compactMap { $0?.changed }.filter { $0 <= start }.max() ?? start
      usleep(useconds_t(max(0, latest + FileIdentity.tick - start) / 1_000 + 1_000))
    }
    let now = FileIdentity.now
    marker = Self.settled(marker, at: now)
    for index in folders.indices {
      let folder = folders[index]
      guard folder.identity != nil, Self.settled(folder.identity, at: now) == nil else { continue }
      folders[index] = OutputRecord.Entry(path: folder.path, identity: nil)
    }
    for index in files.indices {
      let file = files[index]
      guard file.identity != nil, Self.settled(file.identity, at: now) == nil else { continue }
      files[index] = PublishedFile(path: file.path, identity: nil, origin: file.origin)
    }
  }

  private static func settled(_ identity: FileIdentity?, at now: Int64) -> FileIdentity? {
    identity.flatMap { $0.isSettled(at: now) ? $0 : nil }
  }

  /// Keeps what stands in the output folder for the next publication.
  ///
  /// - Parameter known: What was known before, of which most is still true.
  /// - Returns: What tells the record apart; `nil` where it could not be written, or does not tell everything.
  func record(at path: String, known: OutputRecord?) async -> Digest? {
    // Where compressing a file gains nothing, none is there.
    var entries = files.filter { $0.origin != .useless }.map {
      OutputRecord.Entry(path: $0.path, identity: $0.identity)
    }
    let place = entries.firstIndex { PathOrder.precedes(PublicationMarker.name, $0.path) }
    entries.insert(
      OutputRecord.Entry(path: PublicationMarker.name, identity: marker), at: place ?? entries.endIndex)
    return await OutputRecord.write(folders: folders, files: entries, known: known, to: path)
  }
}
