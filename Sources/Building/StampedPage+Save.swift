package import Files
package import Site

extension StampedPage {
  /// Writes the page with its stamp, unless its file changed since it was read.
  ///
  /// - Parameter folder: The folder that holds Content.
  /// - Throws: What the machine refused, or `changedMeanwhile`.
  package func save(in folder: String) throws(FileError) {
    // A site knows its files without byte order marks; who wrote one gets it back.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = try FileReader.bytes(of: "\(folder)/\(path.file)").starts(with: mark)
    try FileReplacement.replace(
      path.text, in: folder + "/Content", from: hasMark ? mark + before : before,
      to: hasMark ? mark + after : after)
  }
}
