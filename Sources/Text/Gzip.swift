import CZlib

/// What files weigh when they are sent, and files as hosts send them.
package enum Gzip {
  /// How hard a file is compressed.
  package enum Level: Int32, Sendable, CaseIterable {
    /// What the command `gzip` does by itself.
    case normal = 6
    /// The smallest that zlib can do.
    case best = 9
  }

  /// The size of some bytes as `gzip -9` writes them, without a file name.
  ///
  /// zlib's own format differs from gzip's (RFC 1952) by its frame alone: 6 bytes instead of 18.
  package static func size(of bytes: [UInt8]) -> Int {
    var size = compressBound(uLong(bytes.count))
    var buffer = [UInt8](repeating: 0, count: Int(size))
    let status = compress2(&buffer, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    // With a buffer of this size only a lack of memory can stop it.
    return status == Z_OK ? Int(size) + 12 : bytes.count
  }

  /// Some bytes as a gzip file (RFC 1952): the same for the same bytes, since it says neither when nor on which system
  /// it was made.
  ///
  /// - Returns: `nil` where memory is short.
  package static func compressed(_ bytes: [UInt8], _ level: Level = .best) -> [UInt8]? {
    // zlib keeps the address of the stream, so that it must not move.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    let header = UnsafeMutablePointer<gz_header>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    header.initialize(to: gz_header())
    defer {
      stream.deallocate()
      header.deallocate()
    }
    header.pointee.os = 255  // unknown
    // The window of deflate at its largest, and 16 more for the frame of gzip.
    let status = deflateInit2_(
      stream, level.rawValue, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { return nil }
    defer { deflateEnd(stream) }
    guard deflateSetHeader(stream, header) == Z_OK else { return nil }
    var isDone = false
    let bound = Int(deflateBound(stream, uLong(bytes.count)))
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      bytes.withUnsafeBufferPointer { bytes in
        // zlib never writes to its input, though its type says so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = uInt(bytes.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = uInt(bound)
        isDone = deflate(stream, Z_FINISH) == Z_STREAM_END
        count = isDone ? bound - Int(stream.pointee.avail_out) : 0
      }
    }
    return isDone ? result : nil
  }
}
