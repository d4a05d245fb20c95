internal import Glibc

extension OpenFile {
  /// Reads all bytes of a range, wherever the last read ended; `nil` where the file has fewer or the system refused.
  package func read(_ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let read = Self.retrying {
          pread(
            descriptor, buffer.baseAddress.map { $0 + count }, range.count - count,
            off_t(range.lowerBound + count))
        }
        guard read > 0 else { return }
        count += read
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Writes all the bytes from an offset on, in as many calls as it takes; false when the system refused (see `errno`).
  package func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      var offset = offset
      while !rest.isEmpty {
        let count = Self.retrying { pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset)) }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        offset += count
      }
      return true
    }
  }
}
