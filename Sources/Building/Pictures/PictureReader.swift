internal import Files
internal import Pictures
internal import Site

/// Reads the pictures of a site, each unless it is remembered: photographs are the largest files there are.
enum PictureReader {
  /// Reads files on all cores.
  ///
  /// - Parameter remembered: The pictures that are remembered.
  static func read(_ files: SiteFiles, _ remembered: [PictureFile]) async -> PictureLibrary {
    let known = Dictionary(remembered.map { ($0.file, $0) }) { first, _ in first }
    let found = await files.listedPictures.concurrentMap { listed -> PictureFile? in
      if let picture = known[listed.file], listed.identity != nil, picture.identity == listed.identity {
        return picture
      }
      return files.read(listed)
    }
    return PictureLibrary(found.compactMap(\.self))
  }
}

extension PictureFile {
  func write(to writer: inout RecordWriter) {
    writer.write(identity) { writer, identity in
      writer.write(identity)
      writer.write(file)
      writer.write(path)
      writer.write(format?.rawValue) { $0.write($1) }
      writer.write(size) { writer, size in
        writer.write(size.width)
        writer.write(size.height)
      }
      writer.write(copying?.rawValue) { $0.write($1) }
      writer.write(digest)
      writer.write(weight)
      writer.write(reading?.rawValue) { $0.write($1) }
    }
  }
}

extension PictureFile? {
  /// Reads a record; `nil` of a picture of which a change might not show.
  init(from reader: inout RecordReader) throws(BadRecord) {
    self = try reader.readOptional { reader throws(BadRecord) in
      let identity = try reader.readIdentity()
      let (file, path) = (try reader.readString(), try reader.readString())
      let format: PictureFormat? = try reader.readName()
      let size = try reader.readOptional { reader throws(BadRecord) in
        guard let size = PictureSize(width: try reader.readInt(), height: try reader.readInt()) else {
          throw BadRecord()
        }
        return size
      }
      return PictureFile(
        file: file, path: path, format: format, size: size, copying: try reader.readName(),
        digest: try reader.readDigest(), weight: try reader.readInt(), reading: try reader.readName(),
        identity: identity)
    }
  }
}

extension RecordReader {
  /// Reads a case by its name, where there is one.
  fileprivate mutating func readName<Case: RawRepresentable<String>>() throws(BadRecord) -> Case? {
    try readOptional { reader throws(BadRecord) in
      guard let found = Case(rawValue: try reader.readString()) else { throw BadRecord() }
      return found
    }
  }
}
