internal import Foundation

/// Places in this repository.
package enum Repository {
  /// The folder that holds Package.swift.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  /// The folder of the golden site.
  package static let golden = root + "/Tests/Fixtures/Golden"
}
