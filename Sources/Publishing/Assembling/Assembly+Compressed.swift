internal import Files
internal import Text

extension Assembly {
  /// Places the compressed file that goes with a file which was just placed, where that gains something.
  ///
  /// - Parameters:
  ///   - index: Its place in the plan.
  ///   - original: The file it is made of.
  ///   - bytes: What that holds, where it was made just now; else it is read where it was placed.
  ///   - gzip: Compresses.
  func placeCompressed(
    _ index: Int, of original: OutputFile, _ bytes: [UInt8], by gzip: borrowing Gzip,
    _ writer: FileWriter, _ buffer: UnsafeMutableRawBufferPointer, _ part: inout Result
  ) throws(FileError) {
    let (file, fate) = (plan.files[index], comparison.fates[index])
    if fate == .absent { return }
    var made = Made(index: index)
    if fate.isKept, let old {
      made.identity = try keep(file, [], from: old, writer, buffer)
      part.made.append(made)
      part.publication.kept += 1
      return
    }
    let present = old.flatMap { FileIdentity(at: file.path, in: $0) }
    guard let compressed = try compressed(file, of: original, bytes, by: gzip) else {
      made.isNeedless = true
      part.made.append(made)
      if present != nil { part.publication.removed += 1 }
      return
    }
    if fate == .undecided, let old, let present,
      FileComparison.isSame(compressed, as: file.path, in: old, size: present.size, buffer)
    {
      made.identity = try keep(file, compressed, from: old, writer, buffer)
      part.publication.kept += 1
    } else {
      let identity = try writer.write(file, made: compressed, buffer: buffer)
      made.identity = identity
      part.publication.written += 1
      part.publication.bytesWritten += identity.size
    }
    part.made.append(made)
  }

  /// What a compressed file holds; `nil` where nothing is gained.
  private func compressed(
    _ file: OutputFile, of original: OutputFile, _ bytes: [UInt8], by gzip: borrowing Gzip
  ) throws(FileError) -> [UInt8]? {
    // It was made before, to find out whether it has changed.
    if case .bytes(let compressed) = file.content { return compressed }
    let bytes = bytes.isEmpty ? try FileReader.bytes(of: original.path, in: staging) : bytes
    return Precompression.compressed(bytes, by: gzip)
  }
}
