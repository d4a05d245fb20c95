internal import Files
internal import Site
internal import Text

/// What a list in a record is made of: something about a file.
protocol Recordable: Sendable {
  /// How many bytes the record of one takes, about.
  static var usualSize: Int { get }

  /// The file; a list is in the order of its bytes.
  var recordedPath: String { get }

  /// Whether its record is the same as that of another one; where that is hard to tell, it is not.
  func hasSameRecord(as other: Self) -> Bool

  /// Writes the record.
  func write(to writer: inout RecordWriter)
}

/// A list as a record file holds it, in sections that are read and written on all cores.
///
/// Where a section begins depends on paths alone, not on how many elements stand before it. So one element more, less or other
/// leaves all other sections as they were, and those are not written anew but copied.
struct RecordedList<Element: Recordable>: Sendable {
  /// The elements.
  let elements: [Element]
  private let record: RecordFile
  /// The index of the first section in the record.
  private let start: Int
  /// The elements of each section.
  private let ranges: [Range<Int>]
  /// The sections by the paths of their first elements.
  private let sections: [String: Int]

  /// Reads sections of a record.
  init(
    _ sections: Range<Int>, of record: RecordFile,
    _ read: @escaping @Sendable (inout RecordReader) throws(BadRecord) -> Element
  ) async throws(BadRecord) {
    let parts = try await sections.concurrentMap { index throws(BadRecord) in
      guard let bytes = record.section(index) else { throw BadRecord() }
      Self.makeRoom(bytes.count * 3)
      return try RecordReader.read(bytes) { reader throws(BadRecord) in try reader.readArray(read) }
    }
    var elements: [Element] = []
    elements.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    var ranges: [Range<Int>] = []
    for part in parts {
      ranges.append(elements.count..<elements.count + part.count)
      elements += part
    }
    (self.elements, self.ranges, self.record) = (elements, ranges, record)
    start = sections.lowerBound
    let paths = zip(parts, ranges.indices).compactMap { part, index in
      part.first.map { ($0.recordedPath, index) }
    }
    self.sections = Dictionary(paths) { first, _ in first }
  }

  /// Lets the heap grow by what the elements of a section take, about.
  ///
  /// glibc lets the heap of a thread grow by single pages otherwise, each with a system call that other threads wait for: that
  /// was a third of the time.
  private static func makeRoom(_ size: Int) {
    UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16).deallocate()
  }

  /// The sections that hold some elements, copied as far as they are known.
  static func sections(of elements: [Element], known: Self?) async -> [RecordFile.Section] {
    await ranges(of: elements).concurrentMap { range in
      if let section = known?.section(holding: elements[range]) { return section }
      var writer = RecordWriter(roomFor: range.count * Element.usualSize)
      writer.write(elements[range]) { $1.write(to: &$0) }
      return RecordFile.Section(writer.bytes)
    }
  }

  /// The section that holds exactly these elements, if there is one.
  private func section(holding elements: ArraySlice<Element>) -> RecordFile.Section? {
    guard let first = elements.first, let section = sections[first.recordedPath],
      ranges[section].count == elements.count,
      zip(elements, self.elements[ranges[section]]).allSatisfy({ $0.hasSameRecord(as: $1) })
    else { return nil }
    return .copy(of: start + section, in: record)
  }

  /// The most elements of a section.
  private static var longest: Int { 512 }

  private static func ranges(of elements: [Element]) async -> [Range<Int>] {
    guard !elements.isEmpty else { return [] }
    let begins = await elements.concurrentMap { beginsSection($0.recordedPath) }
    var ranges: [Range<Int>] = []
    var lower = 0
    for index in elements.indices.dropFirst() where begins[index] || index - lower == longest {
      ranges.append(lower..<index)
      lower = index
    }
    return ranges + [lower..<elements.count]
  }

  /// Whether the element of a path begins a section, as about one in 64 does.
  private static func beginsSection(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { PathHash.ofBytes(UnsafeRawBufferPointer($0)).hash & 63 == 0 }
  }
}
