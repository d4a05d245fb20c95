package import Diagnostics

/// The files in Public, by their paths below it.
package struct PublicFolder: Sendable {
  /// All of them.
  package var files: [String] = []
  /// The stylesheets.
  package var stylesheets: [(path: String, source: SourceText)] = []
  /// The bytes of scripts and fonts, and of files that stylesheets may name.
  ///
  /// They are published with the digest of exactly these bytes, even if the files change meanwhile.
  package var contents: [String: [UInt8]] = [:]

  /// No files.
  package init() {}
}
