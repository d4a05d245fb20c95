import Foundation
import TestSupport
import Testing
import Text

@Suite("A compressed file")
struct GzipTests {
  /// What the command `gzip` reads out of a file.
  private func decompressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes: bytes, to: "a.gz")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }

  @Test("holds what the file holds", arguments: [0, 1, 100, 70_000, 1_000_000])
  func content(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    for level in Gzip.Level.allCases {
      #expect(try decompressed(try #require(Gzip.compressed(bytes, level))) == bytes)
    }
  }

  @Test("is no larger than it is said to be", arguments: [0, 100, 70_000])
  func size(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    #expect(try #require(Gzip.compressed(bytes, .best)).count == Gzip.size(of: bytes))
  }
}
