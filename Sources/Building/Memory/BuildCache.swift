internal import Digest
internal import Files
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

  /// What is known of the last publication.
  struct Contents: Sendable {
    /// What the pages shared.
    let surroundings: BuildRecord.Surroundings
    fileprivate let recordedArticles: RecordedList<ReadArticle>
    fileprivate let recordedFiles: RecordedList<RememberedFile>

    /// The pages that were read, by the bytes of their paths.
    var articles: [ReadArticle] { recordedArticles.elements }
    /// The files that were published, by the bytes of their paths.
    var files: [RememberedFile] { recordedFiles.elements }
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
    let folder = folder
    do throws(BadRecord) {
      let surroundings = try RecordReader.read(first) { reader throws(BadRecord) in
        try BuildRecord.Surroundings(from: &reader)
      }
      guard surroundings.program == Self.program else { return nil }
      let articleSections = try RecordReader.read(counts) { reader throws(BadRecord) in try reader.readInt() }
      guard articleSections >= 0, articleSections <= file.count - Section.first else { return nil }
      let firstOfFiles = Section.first + articleSections
      let articles = try await RecordedList(Section.first..<firstOfFiles, of: file) {
        reader throws(BadRecord) in try ReadArticle(from: &reader, in: folder)
      }
      let files = try await RecordedList(firstOfFiles..<file.count, of: file) {
        reader throws(BadRecord) in try RememberedFile(from: &reader)
      }
      return Contents(surroundings: surroundings, recordedArticles: articles, recordedFiles: files)
    } catch {
      return nil
    }
  }

  /// Makes the sections that hold articles.
  ///
  /// - Parameter known: What was known before, of which most is still true.
  static func sections(of articles: [ReadArticle], known: Contents?) async -> [RecordFile.Section] {
    await RecordedList.sections(of: articles.filter(\.article.isRecordable), known: known?.recordedArticles)
  }

  /// Makes the sections that hold published files.
  static func sections(of files: [RememberedFile], known: Contents?) async -> [RecordFile.Section] {
    await RecordedList.sections(of: files, known: known?.recordedFiles)
  }

  /// Keeps what is known after a publication; if that cannot be, the next build knows nothing.
  func save(
    _ summary: BuildRecord.Summary, _ surroundings: BuildRecord.Surroundings, articles: [RecordFile.Section],
    files: [RecordFile.Section]
  ) {
    guard cacheFolder.make() else { return }
    var writers = Array(repeating: RecordWriter(), count: Section.first)
    summary.write(to: &writers[Section.summary])
    surroundings.write(to: &writers[Section.surroundings])
    writers[Section.counts].write(articles.count)
    let first = writers.map { RecordFile.Section($0.bytes) }
    try? RecordFile.write(first + articles + files, to: path)
  }
}
