import Digest
import Publishing
import Testing
import Text

@Suite("Compressed files")
struct PrecompressionTests {
  private static let text = Array(String(repeating: "Ketamine and addiction, plainly. ", count: 100).utf8)

  private func compressed(_ bytes: [UInt8]) -> [UInt8]? { Precompression.compressed(bytes, by: Gzip()) }

  @Test("say neither when nor where they were made")
  func header() throws {
    let file = compressed(Self.text)
    let bytes = try #require(file)
    // RFC 1952: magic number, deflate, no flags, no time, slowest algorithm, unknown system.
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(compressed(Self.text) == bytes)
  }

  @Test("are not made where nothing is gained")
  func gain() {
    #expect(compressed(Array(Self.text.prefix(1_023))) == nil)
    var random = SeededGenerator(seed: 1)
    let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(compressed(noise) == nil)
  }
}
