internal import Files
internal import Pictures
internal import Publishing

/// Publishes a picture without what tells of the photographer.
struct PictureMaker: ContentMaker {
  /// The absolute path of the picture.
  let copiedFile: String?
  private let path: String

  init(of path: String) { (self.path, copiedFile) = (path, path) }

  /// Identifies the file, where a later change of it is certain to show.
  var digest: ContentDigest? {
    guard let identity = FileIdentity(at: path), identity.isSettled(at: FileIdentity.now) else { return nil }
    var writer = RecordWriter()
    writer.write(identity)
    return writer.bytes
  }

  func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
    // Before the bytes: who changes the file meanwhile gives it another identity.
    let digest = digest
    do throws(FileError) {
      let bytes = try FileReader.bytes(of: path)
      let picture = Picture(bytes)
      // It was whole when it was checked.
      guard let cleaned = picture == nil ? bytes : picture?.cleaned else {
        throw FileError(.read, path, .changedMeanwhile)
      }
      return (cleaned, digest)
    } catch {
      throw .file(error)
    }
  }
}
