internal import Digest
internal import Glibc
internal import Site

/// What stood in the output folder after a publication, so that the next need not list thousands of folders to know what is there.
///
/// It says what was, never what is: a folder has the same names in it only where it is shown to be the same folder, untouched.
struct OutputRecord: Sendable {
  /// A file or a folder, and what tells it apart; `nil` where it was so new that a later change might not show.
  struct Entry: Sendable {
    let path: String
    let identity: FileIdentity?
  }

  /// The output folder itself, and then the folders in it, by the bytes of `path + "/"`.
  var folders: [Entry]
  /// The files, by the bytes of their paths.
  var files: [Entry]

  /// How many entries make a section, each of which is read and written on a core of its own.
  private static let sectionSize = 512
  /// How many folders are read again because they have changed, or may have: more are listed with all the others.
  private static let few = 16

  /// Where the record of an output folder is kept.
  static func path(ofSite site: String, output: String) -> String {
    CacheFolder(ofSite: site).record(ofOutput: output) + "-output"
  }

  /// Writes the record.
  ///
  /// - Returns: What tells it apart; `nil` where it could not be written, or does not tell everything.
  func write(to path: String) async -> Digest? {
    var head = RecordWriter()
    head.write(BuildCache.program)
    head.write(folders.count)
    let entries = folders + files
    let sections = await Chunks.map(entries.count, size: Self.sectionSize) { range in
      var writer = RecordWriter()
      writer.write(entries[range]) { writer, entry in
        writer.write(entry.path)
        writer.write(entry.identity) { $0.write($1) }
      }
      return RecordFile.Section(writer.bytes)
    }
    guard (try? RecordFile.write([RecordFile.Section(head.bytes)] + sections, to: path)) != nil,
      entries.allSatisfy({ $0.identity != nil })
    else { return nil }
    return RecordFile(at: path)?.digest
  }

  /// Reads a record; `nil` where there is none that can be believed.
  ///
  /// - Parameter digest: What must tell it apart, if that is known.
  init?(at path: String, expecting digest: Digest? = nil) async {
    guard let file = RecordFile(at: path), digest == nil || digest == file.digest, let head = file.section(0)
    else { return nil }
    do throws(BadRecord) {
      let folderCount = try RecordReader.read(head) { reader throws(BadRecord) in
        guard try reader.readDigest() == BuildCache.program else { throw BadRecord() }
        return try reader.readInt()
      }
      let sections = try await Chunks.map(file.count - 1, size: 1) { range throws(BadRecord) in
        guard let bytes = file.section(range.lowerBound + 1) else { throw BadRecord() }
        return try RecordReader.read(bytes) { reader throws(BadRecord) in
          try reader.readArray { reader throws(BadRecord) in
            let path = try reader.readString()
            let identity = try reader.readOptional { reader throws(BadRecord) in try reader.readIdentity() }
            return Entry(path: path, identity: identity)
          }
        }
      }
      let entries = sections.flatMap(\.self)
      guard folderCount >= 1, folderCount <= entries.count else { return nil }
      folders = Array(entries[..<folderCount])
      files = Array(entries[folderCount...])
    } catch {
      return nil
    }
  }

  init(folders: [Entry], files: [Entry]) { (self.folders, self.files) = (folders, files) }

  /// Whether an output folder holds what is recorded, and nothing else.
  func isTrue(of output: String) async -> Bool {
    guard let root = try? OpenFile(output, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list) else {
      return false
    }
    let descriptor = root.descriptor
    let areFolders = await Chunks.map(folders.count, size: 256) { range in
      folders[range].allSatisfy {
        $0.identity != nil && FolderIdentity.identity(of: $0.path, in: descriptor) == $0.identity
      }
    }
    let areFiles = await Chunks.map(files.count, size: 256) { range in
      files[range].allSatisfy {
        $0.identity != nil && FileIdentity(at: $0.path, in: descriptor) == $0.identity
      }
    }
    // The folder must stay open for as long as it is looked into.
    withExtendedLifetime(root.descriptor) {}
    return areFolders.allSatisfy(\.self) && areFiles.allSatisfy(\.self)
  }

  /// What an open output folder holds now; `nil` where too much of it has changed to be told without a listing.
  func tree(in root: Int32) async -> OutputTree? {
    var identities = await FolderIdentity.identities(of: folders.map(\.path), in: root)
    let unknown = folders.indices.filter { identities[$0] == nil || identities[$0] != folders[$0].identity }
    guard unknown.count <= Self.few else { return nil }
    for index in unknown {
      let path = folders[index].path
      let names =
        files.lazy.map(\.path).names(in: path) + folders.dropFirst().lazy.map(\.path).names(in: path)
      guard let identity = FolderIdentity.identity(of: path, in: root, holding: names) else { return nil }
      identities[index] = identity
    }
    let items = await Chunks.map(files.count, size: 256) { range in
      files[range].map { OutputTree.Item(path: $0.path, identity: FileIdentity(at: $0.path, in: root)) }
    }.flatMap(\.self)
    // Somebody is at it.
    guard items.allSatisfy({ $0.identity != nil }) else { return nil }
    return OutputTree(items: items, folders: folders.dropFirst().map(\.path), folderIdentities: identities)
  }
}
