package import Diagnostics
package import Files

/// Makes what a published file holds, when it is written.
package protocol ContentMaker: Sendable {
  /// The bytes, and a digest of everything they depend on, where the maker can give one.
  ///
  /// Both together cost little more than the bytes alone.
  func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?)

  /// The digest alone, worked out only when asked for.
  var digest: ContentDigest? { get }

  /// The absolute path of the file that it is made of, where it is made of nothing else.
  var copiedFile: String? { get }
}

extension ContentMaker {
  /// None.
  package var copiedFile: String? { nil }
}

/// A digest of everything that the content of a file depends on: where it is the same, so are the bytes.
///
/// Only its maker knows what the bytes of the digest mean.
package typealias ContentDigest = [UInt8]

/// Why the content of a file could not be made.
package enum MakingError: Error, Equatable {
  /// Somebody has to change the site's sources.
  case mistakes([Diagnostic])
  /// The machine refused something.
  case file(FileError)
}
