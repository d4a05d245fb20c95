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
    static let memory = 1
    static let counts = 2
    static let first = 3
  }

  /// What the last build has left.
  struct Contents: Sendable {
    /// What is remembered of it.
    let memory: Memory
    fileprivate let articles: RecordedList<RememberedArticle>
    fileprivate let files: RecordedList<RememberedFile>
  }

  /// The cache of a site and an output folder; nothing is looked at yet.
  init(site folder: String, output: String) {
    cacheFolder = CacheFolder(ofSite: folder)
    path = cacheFolder.record(ofOutput: output)
    self.folder = folder
  }

  /// The digest of the program that runs: a new one in every run where the system does not say which program it is.
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

  /// The digest of this program, and of how it was asked to build.
  static func request(_ description: String) -> Digest {
    var hash = SHA256()
    hash.update(program.bytes)
    hash.update(description)
    return hash.finish()
  }

  /// What decides whether anything has to be done at all; `nil` where nothing is known that can be believed.
  func summary() -> BuildSummary? {
    guard let file = RecordFile(at: path), let bytes = file.section(Section.summary) else { return nil }
    return try? RecordReader.read(bytes) { reader throws(BadRecord) in try BuildSummary(from: &reader) }
  }

  /// Everything that is known; `nil` where any of it cannot be believed.
  func contents() async -> Contents? {
    guard let file = RecordFile(at: path), let memory = file.section(Section.memory),
      let counts = file.section(Section.counts)
    else { return nil }
    let folder = folder
    do throws(BadRecord) {
      // Nothing else is worth reading where another program has written it.
      guard memory.starts(with: Self.program.bytes) else { return nil }
      let articleSections = try RecordReader.read(counts) { reader throws(BadRecord) in try reader.readInt() }
      guard articleSections >= 0, articleSections <= file.count - Section.first else { return nil }
      let firstOfFiles = Section.first + articleSections
      let articles = try await RecordedList(Section.first..<firstOfFiles, of: file) {
        reader throws(BadRecord) in try RememberedArticle(from: &reader, in: folder)
      }
      let files = try await RecordedList(firstOfFiles..<file.count, of: file) {
        reader throws(BadRecord) in try RememberedFile(from: &reader)
      }
      let read = try RecordReader.read(memory) { reader throws(BadRecord) in
        try Memory(from: &reader, articles: articles.elements, files: files.elements)
      }
      return Contents(memory: read, articles: articles, files: files)
    } catch {
      return nil
    }
  }

  /// Makes the sections that hold articles.
  ///
  /// - Parameter last: What the last build has left, of which most is still the same.
  static func sections(of articles: [RememberedArticle], last: Contents?) async -> [RecordFile.Section] {
    await RecordedList.sections(of: articles.filter(\.article.isRecordable), known: last?.articles)
  }

  /// Makes the sections that hold published files.
  static func sections(of files: [RememberedFile], last: Contents?) async -> [RecordFile.Section] {
    await RecordedList.sections(of: files, known: last?.files)
  }

  /// Where the words of the pages are kept, of a site that can be searched.
  var search: SearchRecord { SearchRecord(at: path + "-search") }

  /// Keeps what is known after a publication; if that cannot be, the next build knows nothing.
  func save(
    _ summary: BuildSummary, _ memory: Memory, articles: [RecordFile.Section], files: [RecordFile.Section]
  ) {
    guard cacheFolder.make() else { return }
    var writers = Array(repeating: RecordWriter(), count: Section.first)
    summary.write(to: &writers[Section.summary])
    memory.write(to: &writers[Section.memory])
    writers[Section.counts].write(articles.count)
    let first = writers.map { RecordFile.Section($0.bytes) }
    try? RecordFile.write(first + articles + files, to: path)
  }
}
