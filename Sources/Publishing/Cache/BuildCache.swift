internal import Digest
internal import Glibc
internal import Site

/// What is kept between two builds of a site to one output folder.
///
/// It says what was known, never what is: each fact is used only where the file it was read from, or made into, is shown to be
/// the same. So it can be deleted, copied, or written by two builds at once.
struct BuildCache: Sendable {
  private let cacheFolder: CacheFolder
  private let path: String
  private let folder: String

  /// The sections of the file before those of articles and published files.
  private enum Section {
    static let summary = 0
    static let surroundings = 1
    static let counts = 2
    static let first = 3
  }

  /// How many articles or files make a section, each of which is read and written on a core of its own.
  private static let sectionSize = 256

  /// What is known of the last publication.
  struct Contents: Sendable {
    /// What the pages shared.
    let surroundings: BuildRecord.Surroundings
    /// The pages that were read, by the bytes of their paths.
    let articles: [ReadArticle]
    /// The files that were published, by the bytes of their paths.
    let files: [PublishedFile]
  }

  /// The cache of a site and an output folder; nothing is looked at yet.
  init(site folder: String, output: String) {
    cacheFolder = CacheFolder(ofSite: folder)
    path = cacheFolder.record(ofOutput: output)
    self.folder = folder
  }

  /// Tells apart the program that runs; where the system does not say which it is, it is never the same.
  static let program: Digest = {
    var status = stat()
    var writer = RecordWriter()
    if stat("/proc/self/exe", &status) == 0 {
      writer.write(FileIdentity(status))
    } else {
      writer.write("\(FileIdentity.now) \(getpid())")
    }
    return SHA256.digest(of: writer.bytes)
  }()

  /// Tells apart this program and how it was asked to build.
  static func request(_ description: String) -> Digest {
    var hash = SHA256()
    hash.update(program.bytes)
    hash.update(description)
    return hash.finish()
  }

  /// What decides whether anything has to be done at all; `nil` where nothing is known that can be believed.
  func summary() -> BuildRecord.Summary? {
    guard let file = RecordFile(at: path), let bytes = file.section(Section.summary) else { return nil }
    return try? RecordReader.read(bytes) { reader throws(BadRecord) in
      try BuildRecord.Summary(from: &reader)
    }
  }

  /// Everything that is known; `nil` where any of it cannot be believed.
  func contents() async -> Contents? {
    guard let file = RecordFile(at: path), let first = file.section(Section.surroundings),
      let counts = file.section(Section.counts)
    else { return nil }
    let (path, folder, digest) = (path, folder, file.digest)
    do throws(BadRecord) {
      let surroundings = try RecordReader.read(first) { reader throws(BadRecord) in
        try BuildRecord.Surroundings(from: &reader)
      }
      guard surroundings.program == Self.program else { return nil }
      let articleSections = try RecordReader.read(counts) { reader throws(BadRecord) in try reader.readInt() }
      guard articleSections >= 0, articleSections <= file.count - Section.first else { return nil }
      let articles = try await Self.read(Section.first..<Section.first + articleSections, of: path, digest) {
        reader throws(BadRecord) in try ReadArticle(from: &reader, in: folder)
      }
      let files = try await Self.read(Section.first + articleSections..<file.count, of: path, digest) {
        reader throws(BadRecord) in try PublishedFile(from: &reader)
      }
      return Contents(surroundings: surroundings, articles: articles, files: files)
    } catch {
      return nil
    }
  }

  private static func read<Element: Sendable>(
    _ sections: Range<Int>, of path: String, _ digest: Digest,
    _ body: @escaping @Sendable (inout RecordReader) throws(BadRecord) -> Element
  ) async throws(BadRecord) -> [Element] {
    let parts = try await sections.concurrentMap { index throws(BadRecord) in
      // Each opens the file for itself; if another took its place meanwhile, its digest tells.
      guard let bytes = RecordFile(at: path, expecting: digest)?.section(index) else { throw BadRecord() }
      return try RecordReader.read(bytes) { reader throws(BadRecord) in try reader.readArray(body) }
    }
    return parts.flatMap(\.self)
  }

  /// Keeps what is known after a publication; if that cannot be, the next build knows nothing.
  func save(
    _ summary: BuildRecord.Summary, _ surroundings: BuildRecord.Surroundings, _ articles: [ReadArticle],
    _ files: [PublishedFile]
  ) async {
    guard cacheFolder.make() else { return }
    let known = articles.filter(\.article.isRecordable)
    let articleSections = await Self.sections(known) { $1.write(to: &$0) }
    let fileSections = await Self.sections(files) { $1.write(to: &$0) }
    var writers = Array(repeating: RecordWriter(), count: Section.first)
    summary.write(to: &writers[Section.summary])
    surroundings.write(to: &writers[Section.surroundings])
    writers[Section.counts].write(articleSections.count)
    let first = writers.map { (bytes: $0.bytes, digest: SHA256.digest(of: $0.bytes)) }
    try? RecordFile.write(first + articleSections + fileSections, to: path)
  }

  private static func sections<Element: Sendable>(
    _ elements: [Element], _ write: @escaping @Sendable (inout RecordWriter, Element) -> Void
  ) async -> [(bytes: [UInt8], digest: Digest)] {
    await Chunks.map(elements.count, size: sectionSize) { range in
      var writer = RecordWriter()
      writer.write(elements[range], write)
      return (writer.bytes, SHA256.digest(of: writer.bytes))
    }
  }
}
