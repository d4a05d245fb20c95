internal import Page
internal import Digest
internal import Files
internal import Glibc
internal import Publishing
internal import Site

/// What stood in the output folder after a publication, so that the next need not list thousands of folders to know what is there.
///
/// It says what was, never what is: a folder has the same names in it only where it is shown to be the same folder, untouched.
struct OutputRecord: Sendable {
  /// A file or a folder, and its identity; `nil` where it was so new that a later change might not show.
  struct Entry: Sendable {
    let path: String
    let identity: FileIdentity?
  }

  /// The output folder itself, and then the folders in it, by the bytes of `path + "/"`.
  private var folders: [Entry] { recordedFolders.elements }
  /// The files, by the bytes of their paths.
  private var files: [Entry] { recordedFiles.elements }
  /// Tells the record apart.
  let digest: Digest

  private let recordedFolders: RecordedList<Entry>
  private let recordedFiles: RecordedList<Entry>

  /// How many folders are read again because they have changed, or may have: more are listed with all the others.
  private static let few = 16

  /// Where the record of an output folder is kept.
  static func path(ofSite site: String, output: String) -> String {
    CacheFolder(ofSite: site).record(ofOutput: output) + "-output"
  }

  /// Writes a record of a site that was just published.
  ///
  /// - Parameter known: What was known before, of which most is still true.
  /// - Returns: The digest of the record; `nil` where it could not be written, or does not tell everything.
  static func write(_ site: PublishedSite, known: OutputRecord?, to path: String) async -> Digest? {
    let folders = site.folders.map { Entry(path: $0.path, identity: $0.identity) }
    // A file that would not become smaller has no compressed copy.
    let files = site.files.lazy.filter { !$0.isNeedless }.map { Entry(path: $0.path, identity: $0.identity) }
    let ofFolders = await RecordedList.sections(of: folders, known: known?.recordedFolders)
    let ofFiles = await RecordedList.sections(of: Array(files), known: known?.recordedFiles)
    var head = RecordWriter()
    head.write(BuildCache.program)
    head.write(ofFolders.count)
    guard (try? RecordFile.write([RecordFile.Section(head.bytes)] + ofFolders + ofFiles, to: path)) != nil,
      folders.allSatisfy({ $0.identity != nil }), files.allSatisfy({ $0.identity != nil })
    else { return nil }
    return RecordFile(at: path)?.digest
  }

  /// Reads a record; `nil` where there is none that can be believed.
  init?(at path: String) async {
    guard let file = RecordFile(at: path), let head = file.section(0) else { return nil }
    do throws(BadRecord) {
      let sections = try RecordReader.read(head) { reader throws(BadRecord) in
        guard try reader.readDigest() == BuildCache.program else { throw BadRecord() }
        return try reader.readInt()
      }
      guard sections >= 1, sections < file.count else { return nil }
      digest = file.digest
      recordedFolders = try await RecordedList(1..<sections + 1, of: file) { reader throws(BadRecord) in
        try Entry(from: &reader)
      }
      recordedFiles = try await RecordedList(sections + 1..<file.count, of: file) {
        reader throws(BadRecord) in try Entry(from: &reader)
      }
      guard !folders.isEmpty else { return nil }
    } catch {
      return nil
    }
  }

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

extension OutputRecord.Entry: Recordable {
  static var usualSize: Int { 100 }
  var recordedPath: String { path }

  func hasSameRecord(as other: Self) -> Bool {
    identity == other.identity && PathOrder.compare(path, other.path) == 0
  }

  func write(to writer: inout RecordWriter) {
    writer.write(path)
    writer.write(identity) { $0.write($1) }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    path = try reader.readString()
    identity = try reader.readOptional { reader throws(BadRecord) in try reader.readIdentity() }
  }
}
