import Foundation
import Digest
import Publishing
import Site
import TestSupport
import Testing
import Text

@Suite("Compressed files")
struct PrecompressionTests {
  private static let text = Array(String(repeating: "Ketamine and addiction, plainly. ", count: 100).utf8)

  /// What the command `gzip` reads out of a file.
  private func decompressed(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try Workspace()
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

  @Test("hold what the file holds", arguments: [0, 1, 100, 70_000, 1_000_000])
  func content(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    for level in Gzip.Level.allCases {
      #expect(try decompressed(try #require(Gzip.compressed(bytes, level))) == bytes)
    }
  }

  @Test("say neither when nor where they were made")
  func header() throws {
    let bytes = try #require(Precompression.compressed(Self.text))
    // RFC 1952: magic number, deflate, no flags, no time, slowest algorithm, unknown system.
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(Precompression.compressed(Self.text) == bytes)
  }

  @Test("are not made where nothing is gained")
  func gain() {
    #expect(Precompression.compressed(Array(Self.text.prefix(1_023))) == nil)
    var random = SeededGenerator(seed: 1)
    let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Precompression.compressed(noise) == nil)
  }
}
