/// An AVIF, box by box (ISO/IEC 14496-12, section 4.2, and 23008-12, section 9).
///
/// What is in it is found by how far it lies from the start of the file. So nothing is taken out: what tells of the maker is
/// overwritten. How the picture is turned stands among its properties, never in EXIF.
struct AVIF {
  /// The file without what tells of its maker: EXIF, XMP, dates, and what programs add for themselves.
  private(set) var cleaned: [UInt8]

  /// Reads a whole file; `nil` where it breaks off or is none.
  init?(_ bytes: [UInt8]) {
    guard let boxes = Box.all(in: bytes, 0..<bytes.count), boxes.first?.name == "ftyp",
      boxes.contains(where: { $0.name == "meta" || $0.name == "moov" })
    else { return nil }
    cleaned = bytes
    for box in boxes {
      switch box.name {
      case "ftyp", "mdat", "moof", "mfra", "sidx", "styp": break
      case "meta": guard clean(items: box) else { return nil }
      case "moov": guard clean(film: box) else { return nil }
      default: empty(box)
      }
    }
  }

  /// Overwrites the items that are no pictures.
  private mutating func clean(items meta: Box) -> Bool {
    let parts = Box.all(in: cleaned, meta.content.dropFirst(4))
    guard let parts, let information = parts.first(where: { $0.name == "iinf" }) else { return false }
    let list = parts.first { $0.name == "iloc" }
    let data = parts.first { $0.name == "idat" }?.content
    guard let names = ItemNames(cleaned, information), let list,
      let places = ItemPlaces(cleaned, list, data: data)
    else { return false }
    for (item, name) in names.all where ["Exif", "mime", "uri "].contains(name) {
      guard let ranges = places.all[item] else { return false }
      for range in ranges {
        // Nothing would stand for all that there is.
        guard !range.isEmpty else { return false }
        overwrite(range, as: name)
      }
    }
    return true
  }

  /// Overwrites dates and remarks of a sequence of pictures.
  private mutating func clean(film box: Box) -> Bool {
    guard let parts = Box.all(in: cleaned, box.content) else { return false }
    for part in parts {
      switch part.name {
      case "trak", "mdia": guard clean(film: part) else { return false }
      case "mvhd", "tkhd", "mdhd":
        // Version and flags, then two dates of four or eight bytes.
        let size = cleaned[part.content].first == 1 ? 16 : 8
        guard part.content.count >= 4 + size else { return false }
        for index in part.content.dropFirst(4).prefix(size) { cleaned[index] = 0 }
      case "udta", "meta", "uuid", "free", "skip": empty(part)
      default: break
      }
    }
    return true
  }

  /// Makes of a box one that means nothing.
  private mutating func empty(_ box: Box) {
    cleaned.replaceSubrange(box.start + 4..<box.start + 8, with: "free".utf8)
    for index in box.content { cleaned[index] = 0 }
  }

  /// EXIF becomes a list without entries, which readers of EXIF expect; all else white space, which XMP may be.
  private mutating func overwrite(_ range: Range<Int>, as name: String) {
    for index in range { cleaned[index] = name == "Exif" ? 0 : 0x20 }
    let list: [UInt8] = [0, 0, 0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
    if name == "Exif", range.count >= list.count {
      cleaned.replaceSubrange(range.lowerBound..<range.lowerBound + list.count, with: list)
    }
  }
}

/// A part of a file with a name of four letters.
private struct Box {
  let name: String
  /// Where its length stands, before its name.
  let start: Int
  let content: Range<Int>

  /// The boxes that fill a part of a file; `nil` where they do not.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [Box]? {
    let reader = ByteReader(bytes: bytes)
    var boxes: [Box] = []
    var start = range.lowerBound
    while start < range.upperBound {
      guard var size = reader.number(at: start, size: 4), start + 8 <= range.upperBound else { return nil }
      var head = 8
      switch size {
      // Up to the end of the file.
      case 0: size = range.upperBound - start
      case 1:
        guard let large = reader.number(at: start + 8, size: 8) else { return nil }
        (size, head) = (large, 16)
      default: break
      }
      guard size >= head, size <= range.upperBound - start else { return nil }
      let name = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
      boxes.append(Box(name: name, start: start, content: start + head..<start + size))
      start += size
    }
    return boxes
  }
}

/// What kind of thing each item is (23008-12, section 9.2; 14496-12, section 8.11.6).
private struct ItemNames {
  private(set) var all: [(item: Int, name: String)] = []

  init?(_ bytes: [UInt8], _ box: Box) {
    let reader = ByteReader(bytes: bytes)
    let count = bytes[box.content].first == 0 ? 2 : 4
    guard box.content.count >= 4 + count,
      let entries = Box.all(in: bytes, box.content.lowerBound + 4 + count..<box.content.upperBound)
    else { return nil }
    for entry in entries where entry.name == "infe" {
      let size = bytes[entry.content].first == 3 ? 4 : 2
      let start = entry.content.lowerBound + 4
      guard start + size + 6 <= entry.content.upperBound, let item = reader.number(at: start, size: size)
      else {
        return nil
      }
      let name = start + size + 2
      all.append((item, String(decoding: bytes[name..<name + 4], as: UTF8.self)))
    }
  }
}

/// Where in the file each item lies (14496-12, section 8.11.3).
private struct ItemPlaces {
  private(set) var all: [Int: [Range<Int>]] = [:]

  init?(_ bytes: [UInt8], _ box: Box, data: Range<Int>?) {
    let reader = ByteReader(bytes: bytes)
    var offset = box.content.lowerBound
    func next(_ size: Int) -> Int? {
      defer { offset += size }
      guard offset + size <= box.content.upperBound else { return nil }
      return size == 0 ? 0 : reader.number(at: offset, size: size)
    }
    guard let version = next(1), next(3) != nil, let sizes = next(1), let more = next(1) else { return nil }
    let (offsetSize, lengthSize, baseSize) = (sizes >> 4, sizes & 15, more >> 4)
    let indexSize = version == 0 ? 0 : more & 15
    guard let count = next(version < 2 ? 2 : 4) else { return nil }
    for _ in 0..<count {
      guard let item = next(version < 2 ? 2 : 4), let method = version == 0 ? 0 : next(2), next(2) != nil,
        let base = next(baseSize), let extents = next(2)
      else { return nil }
      for _ in 0..<extents {
        guard next(indexSize) != nil, let place = next(offsetSize), let length = next(lengthSize) else {
          return nil
        }
        let whole: Range<Int>
        switch method & 15 {
        case 0: whole = 0..<bytes.count
        case 1:
          guard let data else { return nil }
          whole = data
        // Made of other items, as no remark is.
        default: continue
        }
        guard base <= whole.count, place <= whole.count - base, length <= whole.count - base - place else {
          return nil
        }
        let start = whole.lowerBound + base + place
        all[item, default: []].append(start..<start + length)
      }
    }
  }
}
