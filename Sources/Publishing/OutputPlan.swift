internal import Site

/// The tree to publish: every path checked, files and folders in the order of their bytes, the marker included.
struct OutputPlan: Sendable {
  /// The files, by the bytes of their paths.
  let files: [OutputFile]
  /// The folders they need, each before what it holds, by the bytes of `path + "/"`.
  let folders: [String]
  /// For each file the one that is it, compressed, by its place among the files.
  private let compressed: [Int?]
  /// For each compressed file the one that it is.
  private let originals: [Int?]

  /// Checks all paths and reports everything that is wrong with them, not only the first.
  init(_ outputs: [OutputFile]) throws(PublishingError) {
    var problems: [OutputPathProblem] = []
    for output in outputs {
      if let reason = OutputPathProblem.reason(for: output.path) {
        problems.append(OutputPathProblem(path: output.path, reason: reason))
      }
    }
    guard problems.isEmpty else { throw .paths(problems) }

    let files = (outputs + [PublicationMarker.file]).sorted { PathOrder.precedes($0.path, $1.path) }
    for (file, next) in zip(files, files.dropFirst()) where PathOrder.compare(file.path, next.path) == 0 {
      let problem = OutputPathProblem(path: file.path, reason: .duplicate)
      if problems.last != problem { problems.append(problem) }
    }
    let folders = Self.folders(of: files)
    for folder in folders where Self.contains(folder, in: files) {
      problems.append(OutputPathProblem(path: folder, reason: .alsoFolder))
    }
    guard problems.isEmpty else { throw .paths(problems) }
    self.init(files: files, folders: folders)
  }

  private init(files: [OutputFile], folders: [String]) {
    var compressed = [Int?](repeating: nil, count: files.count)
    var originals = compressed
    for (index, file) in files.enumerated() where file.isCompressed {
      let original = Self.index(of: String(file.path.dropLast(Precompression.ending.count)), in: files)
      guard let original else { continue }
      compressed[original] = index
      originals[index] = original
    }
    self.init(files: files, folders: folders, compressed: compressed, originals: originals)
  }

  private init(files: [OutputFile], folders: [String], compressed: [Int?], originals: [Int?]) {
    (self.files, self.folders) = (files, folders)
    (self.compressed, self.originals) = (compressed, originals)
  }

  /// The file that is another one compressed, if there may be one.
  func compressed(of index: Int) -> Int? { compressed[index] }

  /// The file that a compressed one is; `nil` where it is none.
  func original(of index: Int) -> Int? { originals[index] }

  /// What is planned inside one of the folders, by paths below it.
  func part(in folder: String) -> (plan: OutputPlan, range: Range<Int>) {
    let prefix = folder + "/"
    let first = files.firstIndex { $0.path.utf8.starts(with: prefix.utf8) } ?? files.endIndex
    let end = files[first...].firstIndex { !$0.path.utf8.starts(with: prefix.utf8) } ?? files.endIndex
    let inside = files[first..<end].map { file in
      OutputFile(path: String(file.path.dropFirst(prefix.count)), content: file.content, known: file.known)
    }
    let below = folders.filter { $0.utf8.starts(with: prefix.utf8) }.map {
      String($0.dropFirst(prefix.count))
    }
    // What is compressed lies beside what it is.
    let places = { (places: ArraySlice<Int?>) in places.map { $0.map { $0 - first } } }
    let plan = OutputPlan(
      files: inside, folders: below, compressed: places(compressed[first..<end]),
      originals: places(originals[first..<end]))
    return (plan, first..<end)
  }

  /// The same plan with other contents.
  func with(_ content: OutputFile.Content, at index: Int) -> OutputPlan {
    var files = files
    files[index] = OutputFile(path: files[index].path, content: content, known: files[index].known)
    return OutputPlan(files: files, folders: folders, compressed: compressed, originals: originals)
  }

  /// The folders of sorted files.
  ///
  /// What lies in one folder stands together, so a folder is new exactly where a path leaves the one before it.
  private static func folders(of files: [OutputFile]) -> [String] {
    var folders: [String] = []
    var previous = ""
    for file in files {
      let path = file.path.utf8
      let shared = zip(path, previous.utf8).prefix { $0 == $1 }.count
      let new = path.index(path.startIndex, offsetBy: shared)
      for index in path[new...].indices where path[index] == UInt8(ascii: "/") {
        folders.append(String(file.path[..<index]))
      }
      previous = file.path
    }
    return folders
  }

  /// Whether one of the sorted files has this path.
  private static func contains(_ path: String, in files: [OutputFile]) -> Bool {
    index(of: path, in: files) != nil
  }

  /// Which of the sorted files has this path.
  private static func index(of path: String, in files: [OutputFile]) -> Int? {
    var range = files.startIndex..<files.endIndex
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let order = PathOrder.compare(files[middle].path, path)
      if order == 0 { return middle }
      range = order < 0 ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
