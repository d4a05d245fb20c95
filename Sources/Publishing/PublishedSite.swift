package import Digest
internal import Site

/// What a publication did, and every file of the site as it is now.
package struct PublishedSite: Sendable {
  /// What it did.
  package let publication: Publication
  /// The files by the bytes of their paths, without the marker.
  package let files: [PublishedFile]
  /// The paths of the pages that were rendered, whether or not anything new came of it.
  package let rendered: [String]
  /// Tells apart everything in the output folder without reading it; `nil` where a file is so new that a later change of it might
  /// not show.
  package let identity: Digest?

  /// What ``identity`` is of an output folder as it is now; `nil` where it cannot be told, or holds what is no file.
  static func identity(of output: String) async -> Digest? {
    guard let tree = try? await FileTree.listInParallel(output, .everything),
      tree.items.allSatisfy({ $0.kind == .file })
    else { return nil }
    return identity(tree.items.lazy.map { ($0.path, $0.identity) }, tree.folders)
  }

  static func identity(
    _ files: some Sequence<(path: String, identity: FileIdentity)>, _ folders: [String]
  ) -> Digest {
    var writer = RecordWriter()
    for file in files {
      writer.write(file.path)
      writer.write(file.identity)
    }
    writer.write(folders) { $0.write($1) }
    return SHA256.digest(of: writer.bytes)
  }
}
