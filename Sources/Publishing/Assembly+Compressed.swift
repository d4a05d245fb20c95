internal import Site

extension Assembly {
  /// Places the compressed file that goes with a file which was just placed, where that gains something.
  ///
  /// - Parameters:
  ///   - index: Its place in the plan.
  ///   - original: The file that it is.
  ///   - bytes: What that holds, where it was rendered just now; else it is read where it was placed.
  func placeCompressed(
    _ index: Int, of original: OutputFile, _ bytes: [UInt8], _ writer: FileWriter,
    _ buffer: UnsafeMutableRawBufferPointer, _ part: inout Result
  ) throws(FileError) {
    let (file, fate) = (plan.files[index], comparison.fates[index])
    if fate == .absent { return }
    if fate.isKept, let old {
      try keep(file, [], from: old, writer, buffer)
      part.publication.kept += 1
      return
    }
    let present = old.flatMap { FileIdentity(at: file.path, in: $0) }
    guard let compressed = try compressed(file, of: original, bytes) else {
      part.compressions[index] = false
      if present != nil { part.publication.removed += 1 }
      return
    }
    part.compressions[index] = true
    if fate == .undecided, let old, let present,
      FileComparison.isSame(compressed, as: file.path, in: old, size: present.size, buffer)
    {
      try keep(file, compressed, from: old, writer, buffer)
      part.publication.kept += 1
    } else {
      part.publication.written += 1
      part.publication.bytesWritten += try writer.write(file, rendered: compressed, buffer: buffer)
    }
  }

  /// What a compressed file holds; `nil` where nothing is gained.
  private func compressed(
    _ file: OutputFile, of original: OutputFile, _ bytes: [UInt8]
  ) throws(FileError) -> [UInt8]? {
    // It was made before, to find out whether it has changed.
    if case .bytes(let compressed) = file.content { return compressed }
    let bytes = bytes.isEmpty ? try FileReader.bytes(of: original.path, in: staging) : bytes
    return Precompression.compressed(bytes, at: original.path)
  }
}
