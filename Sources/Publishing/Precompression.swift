package import Text
package import Text

/// Files that are published compressed as well, so that a host can send them without compressing them each time.
package enum Precompression {
  /// The smallest file that is worth it, in bytes: anything smaller travels in one packet anyway.
  static let least = 1_024
  /// How much smaller the compressed file must be, in hundredths of the file.
  static let leastSaving = 10

  /// The compressed file, to be published beside the file with `.gz` after its name.
  ///
  /// - Parameter gzip: Compresses, and can serve many files one after another.
  /// - Returns: `nil` where nothing is gained.
  package static func compressed(_ bytes: [UInt8], by gzip: borrowing Gzip) -> [UInt8]? {
    guard bytes.count >= least, let result = gzip.compressed(bytes),
      result.count <= bytes.count / 100 * (100 - leastSaving)
    else { return nil }
    return result
  }

  /// What stands after the name of the file that is compressed.
  static let ending = ".gz"
}
