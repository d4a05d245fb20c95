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
    let file = Gzip().compressed(bytes)
    #expect(try decompressed(try #require(file)) == bytes)
  }

  @Test("is the same for the same bytes, whatever was compressed before")
  func sameBytes() throws {
    let gzip = Gzip()
    let texts = [Array("a text, a text, a text".utf8), [], Array(repeating: 7, count: 100_000)]
    var first: [[UInt8]?] = []
    for text in texts { first.append(gzip.compressed(text)) }
    var second: [[UInt8]?] = []
    for text in texts.reversed() { second.append(gzip.compressed(text)) }
    #expect(second == first.reversed())
  }

  @Test("is as large as it is said to be", arguments: [0, 100, 70_000])
  func size(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let file = Gzip().compressed(bytes)
    #expect(try #require(file).count == Gzip.size(of: bytes))
  }
}
