package import Digest
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
  /// The folders, by the bytes of `path + "/"`.
  private let folders: [String]

  init(
    publication: Publication, files: [PublishedFile], marker: FileIdentity?, rendered: [String],
    folders: [String]
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
    var now = FileIdentity.now
    let count = files.count { $0.identity?.isSettled(at: now) == false }
    if count >= Self.many || count > files.count / 4 {
      // Files that are copied with their times may have any, even in the future: those are not waited for.
      let latest = files.lazy.compactMap { $0.identity?.changed }.filter { $0 <= now }.max() ?? now
      usleep(useconds_t(max(0, latest + FileIdentity.tick - now) / 1_000 + 1_000))
      now = FileIdentity.now
    }
    if marker?.isSettled(at: now) == false { marker = nil }
    guard count > 0 else { return }
    for index in files.indices where files[index].identity?.isSettled(at: now) == false {
      files[index] = PublishedFile(path: files[index].path, identity: nil, origin: files[index].origin)
    }
  }

  /// Tells apart everything in the output folder without reading it; `nil` where a file is so new that a later change of it might
  /// not show.
  package func identity() async -> Digest? {
    guard let marker else { return nil }
    var all: [(path: String, identity: FileIdentity)] = [(PublicationMarker.name, marker)]
    all.reserveCapacity(files.count + 1)
    // Where compressing a file gains nothing, none is there.
    for file in files where file.origin != .useless {
      guard let identity = file.identity else { return nil }
      all.append((file.path, identity))
    }
    if let first = files.first, PathOrder.precedes(first.path, PublicationMarker.name) {
      all.sort { PathOrder.precedes($0.path, $1.path) }
    }
    return await Self.identity(all, folders)
  }

  /// What ``identity()`` is of an output folder as it is now; `nil` where it cannot be told, or holds what is no file.
  static func identity(of output: String) async -> Digest? {
    guard let tree = try? await FileTree.listInParallel(output, .everything),
      tree.items.allSatisfy({ $0.kind == .file })
    else { return nil }
    return await identity(tree.items.map { ($0.path, $0.identity) }, tree.folders)
  }

  private static func identity(
    _ files: [(path: String, identity: FileIdentity)], _ folders: [String]
  ) async -> Digest {
    async let names = Chunks.map(folders.count, size: 1_024) { range in
      var writer = RecordWriter()
      writer.write(folders[range]) { $0.write($1) }
      return SHA256.digest(of: writer.bytes)
    }
    let contents = await Chunks.map(files.count, size: 1_024) { range in
      var writer = RecordWriter()
      writer.write(files[range]) { writer, file in
        writer.write(file.path)
        writer.write(file.identity)
      }
      return SHA256.digest(of: writer.bytes)
    }
    var hash = SHA256()
    hash.update("\(files.count) \(folders.count)")
    for digest in contents + (await names) { hash.update(digest.bytes) }
    return hash.finish()
  }
}
