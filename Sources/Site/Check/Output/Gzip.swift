import CZlib

/// How many bytes a host sends for a file.
enum Gzip {
  /// The size of some bytes as `gzip -9` writes them, without a file name.
  ///
  /// zlib's own format differs from gzip's (RFC 1952) by its frame alone: 6 bytes instead of 18.
  static func size(of bytes: [UInt8]) -> Int {
    var size = compressBound(uLong(bytes.count))
    var buffer = [UInt8](repeating: 0, count: Int(size))
    let status = compress2(&buffer, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    // With a buffer of this size only a lack of memory can stop it.
    return status == Z_OK ? Int(size) + 12 : bytes.count
  }
}
