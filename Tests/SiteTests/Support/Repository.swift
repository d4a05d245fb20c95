import Foundation

/// Places in this repository.
enum Repository {
  /// The folder that holds Package.swift.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  /// The folder of the golden site.
  static let golden = root + "/Tests/Fixtures/Golden"
}
