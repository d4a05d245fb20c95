internal import Files
internal import Text

/// The tree to publish: every path checked, files and folders in the order of their bytes, the marker included.
package struct OutputPlan: Sendable {
  /// The files, by the bytes of their paths.
  package private(set) var files: [OutputFile]
  /// The folders they need, each before what it holds, by the bytes of `path + "/"`.
  package let folders: [String]
  /// For each file its compressed form, by its place among the files.
  private let compressed: [Int?]
  /// For each compressed file the file it is made of.
  private let originals: [Int?]

  /// Checks all paths and reports everything that is wrong with them, not only the first.
  package init(_ outputs: consuming [OutputFile]) throws(PublishingError) {
    var problems: [OutputPathProblem] = []
    for index in outputs.indices {
      guard let reason = OutputPathProblem.reason(for: outputs[index].path) else { continue }
      problems.append(OutputPathProblem(path: outputs[index].path, reason: reason))
    }
    guard problems.isEmpty else { throw .paths(problems) }

    var files = outputs
    Self.sort(&files)
    files.insert(
      PublicationMarker.file(naming: files), at: Self.place(of: PublicationMarker.name, in: files))
    let tree = SortedPaths(files)
    guard tree.problems.isEmpty else { throw .paths(tree.problems) }
    self.init(files: files, folders: tree.folders)
  }

  private init(files: [OutputFile], folders: [String]) {
    var compressed = [Int?](repeating: nil, count: files.count)
    var originals = compressed
    for index in files.indices where files[index].isCompressed {
      let path = String(files[index].path.dropLast(Precompression.ending.count))
      guard let original = Self.index(of: path, in: files) else { continue }
      compressed[original] = index
      originals[index] = original
    }
    self.init(files: files, folders: folders, compressed: compressed, originals: originals)
  }

  private init(files: [OutputFile], folders: [String], compressed: [Int?], originals: [Int?]) {
    (self.files, self.folders) = (files, folders)
    (self.compressed, self.originals) = (compressed, originals)
  }

  /// The place of the marker among the files; `nil` in a part of the site.
  var marker: Int? { Self.index(of: PublicationMarker.name, in: files) }

  /// The compressed form of a file, if there may be one.
  func compressed(of index: Int) -> Int? { compressed[index] }

  /// The file that a compressed one is made of; `nil` for files that are not compressed.
  package func original(of index: Int) -> Int? { originals[index] }

  /// Notes what is certain of the output folder, for each file in the order of the plan.
  package mutating func take(_ presences: some Sequence<OutputFile.Presence>) {
    for (index, presence) in zip(files.indices, presences) { files[index].presence = presence }
  }

  /// What is planned inside one of the folders, by paths below it.
  func part(in folder: String) -> (plan: OutputPlan, range: Range<Int>) {
    let prefix = folder + "/"
    // The zero is the character after the slash.
    let range = Self.place(of: prefix, in: files)..<Self.place(of: folder + "0", in: files)
    let inside = files[range].map { file in
      OutputFile(path: file.path.droppingPrefix(prefix), content: file.content)
    }
    let below = folders.filter { $0.lies(in: folder) }.map { $0.droppingPrefix(prefix) }
    // A compressed file lies beside the file it is made of.
    let places = { (places: ArraySlice<Int?>) in places.map { $0.map { $0 - range.lowerBound } } }
    let plan = OutputPlan(
      files: inside, folders: below, compressed: places(compressed[range]),
      originals: places(originals[range])
    )
    return (plan, range)
  }

  /// Gives a file another content.
  mutating func setContent(_ content: OutputFile.Content, at index: Int) {
    files[index] = OutputFile(path: files[index].path, content: content)
  }

  /// Which of the sorted files has this path.
  private static func index(of path: String, in files: [OutputFile]) -> Int? {
    let place = place(of: path, in: files)
    return place < files.count && PathOrder.compare(files[place].path, path) == 0 ? place : nil
  }

  /// How many of the sorted files come before a path.
  private static func place(of path: String, in files: [OutputFile]) -> Int {
    files.partitioningIndex { !PathOrder.precedes($0.path, path) }
  }

  /// Sorts files by the bytes of their paths.
  private static func sort(_ files: inout [OutputFile]) {
    // They mostly are: and to move them is cheap, to copy them is not, because each shares values with others.
    let isSorted = files.indices.dropFirst().allSatisfy { index in
      PathOrder.compare(files[index - 1].path, files[index].path) <= 0
    }
    if !isSorted { files.sort { PathOrder.precedes($0.path, $1.path) } }
  }
}

extension String {
  fileprivate func droppingPrefix(_ prefix: String) -> String {
    String(Substring(utf8.dropFirst(prefix.utf8.count)))
  }
}
