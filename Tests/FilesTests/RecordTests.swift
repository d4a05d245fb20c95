import Digest
import Files
import Testing

@Suite("A record")
struct RecordTests {
  @Test("gives back every number", arguments: [0, 1, -1, 63, 64, -64, -65, 127, 128, 300, .max, .min])
  func numbers(number: Int) throws {
    var writer = RecordWriter()
    writer.write(number)
    writer.write(UInt64(bitPattern: Int64(number)))
    let (first, second) = try RecordReader.read(writer.bytes) { reader throws(BadRecord) in
      (try reader.readInt(), try reader.readUnsigned())
    }
    #expect(first == number)
    #expect(second == UInt64(bitPattern: Int64(number)))
  }

  private static var everything: RecordWriter {
    var writer = RecordWriter()
    writer.write("\u{E9}\0")
    writer.write([0xFF, 0] as [UInt8])
    writer.write(SHA256.digest(of: "a"))
    writer.write(3..<7)
    writer.write(nil as Int?) { $0.write($1) }
    writer.write(true as Bool?) { $0.write($1) }
    writer.write(["a", ""]) { $0.write($1) }
    writer.write(FileIdentity(size: 1, inode: .max, modified: -3, changed: 4))
    return writer
  }

  private static func expectEverything(in bytes: [UInt8]) throws {
    try RecordReader.read(bytes) { reader throws(BadRecord) in
      #expect(try reader.readString() == "\u{E9}\0")
      #expect(try reader.readBytes() == [0xFF, 0])
      #expect(try reader.readDigest() == SHA256.digest(of: "a"))
      #expect(try reader.readRange() == 3..<7)
      #expect(try reader.readOptional { reader throws(BadRecord) in try reader.readInt() } == nil)
      #expect(try reader.readOptional { reader throws(BadRecord) in try reader.readBool() } == true)
      #expect(try reader.readArray { reader throws(BadRecord) in try reader.readString() } == ["a", ""])
      #expect(try reader.readIdentity() == FileIdentity(size: 1, inode: .max, modified: -3, changed: 4))
      #expect(reader.isAtEnd)
    }
  }

  @Test("gives back every kind of value")
  func values() throws { try Self.expectEverything(in: Self.everything.bytes) }

  @Test("is refused where it was cut short")
  func cutShort() {
    let bytes = Self.everything.bytes
    for count in bytes.indices {
      #expect(throws: BadRecord.self) {
        try RecordReader.read(Array(bytes[..<count])) { reader throws(BadRecord) in
          _ = (
            try reader.readString(), try reader.readBytes(), try reader.readDigest(), try reader.readRange()
          )
          _ = try reader.readOptional { reader throws(BadRecord) in try reader.readInt() }
          _ = try reader.readOptional { reader throws(BadRecord) in try reader.readBool() }
          _ = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
          _ = try reader.readIdentity()
        }
      }
    }
  }
}
