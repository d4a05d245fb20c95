import Page
import Glibc

extension Site {
  /// Whether a relative path leads to a page, where that shows from its bytes as they are.
  ///
  /// Nearly all paths that front matter names are such. A path with anything in it that means something in an address has to be
  /// read as a ``LinkTarget``, and so has one that leads nowhere.
  func hasPage(atPlain relative: String, from file: ContentPath) -> Bool {
    let isThere = relative.utf8.withContiguousStorageIfAvailable { relative in
      file.withFolder { folder in
        withUnsafeTemporaryAllocation(byteCount: folder.count + 1 + relative.count, alignment: 1) { room in
          var path = PlainPath(room)
          path.take(folder)
          guard path.follow(relative), path.isPage else { return false }
          return indices.place(ofPlain: UnsafeRawBufferPointer(rebasing: room[..<path.count])) != nil
        }
      }
    }
    return isThere == true
  }
}

/// A path that is put together in a buffer with room for it.
private struct PlainPath {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  /// Whether the path is that of the file of a page.
  var isPage: Bool { room[..<count].suffix(3).elementsEqual(".md".utf8) }

  /// Starts with a folder.
  mutating func take(_ folder: UnsafeBufferPointer<UInt8>) {
    room.copyBytes(from: folder)
    count = folder.count
  }

  /// Follows a relative path; `false` where that has to be read closely.
  mutating func follow(_ relative: UnsafeBufferPointer<UInt8>) -> Bool {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    guard relative.first != slash else { return false }
    // How many bytes the name has so far, and whether they are all dots.
    var (length, isDots) = (0, true)
    for byte in relative {
      switch byte {
      case slash:
        guard endFolder(length, isDots) else { return false }
        (length, isDots) = (0, true)
      case dot, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        if length == 0, count > 0 { append(slash) }
        append(byte)
        length += 1
        if byte != dot { isDots = false }
      default: return false
      }
    }
    return !isDots
  }

  /// Ends the name of a folder; `false` where it is empty, or leads out of the site.
  private mutating func endFolder(_ length: Int, _ isDots: Bool) -> Bool {
    guard isDots else { return true }
    guard length == 1 || length == 2 else { return false }
    // The name itself, with the slash before it.
    count = max(0, count - length - 1)
    guard length == 2 else { return true }
    guard count > 0 else { return false }
    while count > 0, room[count - 1] != UInt8(ascii: "/") { count -= 1 }
    count = max(0, count - 1)
    return true
  }

  private mutating func append(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }
}
