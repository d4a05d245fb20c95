internal import Digest
internal import Files
internal import Glibc
internal import Site

/// A file of sections, each with its digest, so that a section that was damaged, cut short or made up is noticed and never
/// believed.
///
/// | bytes | content |
/// | --- | --- |
/// | 16 | `handout record 1` |
/// | 8 | how long the table is, as a little-endian number |
/// | 32 | SHA-256 of the table |
/// | … | the table: for each section its length and the SHA-256 of its bytes |
/// | … | the sections |
final class RecordFile: Sendable {
  private static let magic = Array("handout record 1".utf8)
  private static let start = magic.count + 8 + Digest.size

  /// A section to be written.
  enum Section: Sendable {
    /// New bytes, with their digest.
    case new([UInt8], Digest)
    /// What a section of another file holds.
    case copy(of: Int, in: RecordFile)

    /// Takes new bytes.
    init(_ bytes: [UInt8]) { self = .new(bytes, SHA256.digest(of: bytes)) }
  }

  private let file: OpenFile
  private let sections: [(range: Range<Int>, digest: Digest)]
  /// Tells this file apart from any other with other sections.
  let digest: Digest

  /// How many sections there are.
  var count: Int { sections.count }

  /// Opens a file; `nil` where there is none that can be believed.
  init?(at path: String) {
    guard let file = try? OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .read),
      let status = file.status(), status.isFile, let head = file.read(0..<Self.start),
      head.starts(with: Self.magic)
    else { return nil }
    let length = head[Self.magic.count..<Self.magic.count + 8].reversed().reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    guard length <= UInt64(status.st_size),
      let table = file.read(Self.start..<Self.start + Int(length)),
      let found = Digest(recorded: Array(head.suffix(Digest.size))), SHA256.digest(of: table) == found
    else { return nil }
    var position = Self.start + table.count
    let entries = try? RecordReader.read(table) { reader throws(BadRecord) in
      try reader.readArray { reader throws(BadRecord) in (try reader.readUnsigned(), try reader.readDigest())
      }
    }
    var sections: [(Range<Int>, Digest)] = []
    for (length, digest) in entries ?? [] {
      guard length <= UInt64(status.st_size) else { return nil }
      sections.append((position..<position + Int(length), digest))
      position += Int(length)
    }
    self.file = file
    self.sections = sections
    digest = found
  }

  /// The bytes of a section; `nil` where they are not those that were written.
  func section(_ index: Int) -> [UInt8]? {
    guard sections.indices.contains(index), let bytes = file.read(sections[index].range),
      SHA256.digest(of: bytes) == sections[index].digest
    else { return nil }
    return bytes
  }

  /// Some bytes of a section, which may be others than were written: whoever asks has a hash of them.
  ///
  /// `nil` where there are none.
  func bytes(_ range: Range<Int>, ofSection index: Int) -> [UInt8]? {
    guard sections.indices.contains(index), range.upperBound <= sections[index].range.count else {
      return nil
    }
    let start = sections[index].range.lowerBound
    return file.read(start + range.lowerBound..<start + range.upperBound)
  }

  /// Writes a file, which takes the place of the one before in one step.
  ///
  /// Nothing waits for the disk: after a power cut there may be a file that is not believed.
  static func write(_ sections: [Section], to path: String) throws(FileError) {
    var writer = RecordWriter()
    writer.write(sections) { writer, section in
      writer.write(UInt64(section.count))
      writer.write(section.digest)
    }
    let table = writer.bytes
    let length = (0..<8).map { UInt8(truncatingIfNeeded: table.count >> ($0 * 8)) }
    let new = path + ".new"
    unlink(new)
    let file = try OpenFile(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644, for: .write)
    for bytes in [magic + length + SHA256.digest(of: table).bytes, table] {
      guard bytes.withUnsafeBytes({ file.write($0) }) else { throw FileError(.write, new) }
    }
    var index = sections.startIndex
    while index < sections.endIndex {
      switch sections[index] {
      case .new(let bytes, _):
        guard bytes.withUnsafeBytes({ file.write($0) }) else { throw FileError(.write, new) }
        index += 1
      case .copy(let first, let other):
        // Sections that also follow each other there are copied at once.
        var last = first
        index += 1
        while index < sections.endIndex, case .copy(last + 1, let next) = sections[index], next === other {
          last += 1
          index += 1
        }
        let range = other.sections[first].range.lowerBound..<other.sections[last].range.upperBound
        guard copy(range, of: other, to: file) else { throw FileError(.write, new) }
      }
    }
    guard file.closeChecked(), rename(new, path) == 0 else { throw FileError(.write, path) }
  }

  /// Copies bytes of another file to where this one ends; the system does so without this process seeing them, where it can.
  ///
  /// Whether they are still the same, the digests tell the next build.
  private static func copy(_ range: Range<Int>, of other: RecordFile, to file: borrowing OpenFile) -> Bool {
    var offset = off_t(range.lowerBound)
    while offset < range.upperBound {
      let count = sendfile(file.descriptor, other.file.descriptor, &offset, range.upperBound - Int(offset))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // Not every file system can.
        let rest = other.file.read(Int(offset)..<range.upperBound)
        return rest?.withUnsafeBytes { file.write($0) } == true
      }
    }
    return true
  }
}

extension RecordFile.Section {
  fileprivate var count: Int {
    switch self {
    case .new(let bytes, _): bytes.count
    case .copy(let index, let file): file.sections[index].range.count
    }
  }

  fileprivate var digest: Digest {
    switch self {
    case .new(_, let digest): digest
    case .copy(let index, let file): file.sections[index].digest
    }
  }
}
