internal import Publishing
internal import Files
internal import Site

/// A file that was published, and what it was made of.
struct RememberedFile: Sendable, Equatable {
  /// What a file was made of.
  enum Origin: Sendable, Equatable {
    /// Bytes of which nothing more is known.
    case bytes
    /// A file; its identity, where later changes of it are certain to show.
    case copy(FileIdentity?)
    /// A page; the key of the file.
    case page(ContentDigest)
    /// The file beside it, compressed.
    case compressed
    /// The file beside it, for which compressing gains nothing, so that there is no file.
    case needless
  }

  /// The path below the output folder.
  let path: String
  /// The identity of the published file, where later changes of it are certain to show.
  let identity: FileIdentity?
  /// What it was made of.
  let origin: Origin
}

extension RememberedFile: Recordable {
  static var usualSize: Int { 300 }
  var recordedPath: String { path }

  func hasSameRecord(as other: Self) -> Bool {
    identity == other.identity && PathOrder.compare(path, other.path) == 0 && origin == other.origin
  }

  func write(to writer: inout RecordWriter) {
    writer.write(path)
    writer.write(identity) { $0.write($1) }
    switch origin {
    case .bytes: writer.write(0 as UInt64)
    case .copy(let source):
      writer.write(1 as UInt64)
      writer.write(source) { $0.write($1) }
    case .page(let key):
      writer.write(2 as UInt64)
      writer.write(key)
    case .compressed: writer.write(3 as UInt64)
    case .needless: writer.write(4 as UInt64)
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    path = try reader.readString()
    identity = try reader.readBool() ? try reader.readIdentity() : nil
    switch try reader.readUnsigned() {
    case 0: origin = .bytes
    case 1: origin = .copy(try reader.readOptional { reader throws(BadRecord) in try reader.readIdentity() })
    case 2: origin = .page(try reader.readBytes())
    case 3: origin = .compressed
    case 4: origin = .needless
    default: throw BadRecord()
    }
  }
}
