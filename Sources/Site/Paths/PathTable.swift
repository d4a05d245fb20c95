package import Page
import Text

/// Where things stand in a list, by their paths: the pages of a site by their files, promises by what they lead to.
///
/// A dictionary made for paths. They are long and mostly ASCII, and every link of a site is looked up, so they are
/// hashed eight bytes at a time. As for every `String`, two spellings of "é" are one path.
package struct PathTable: Sendable {
  /// The paths, by their places.
  package private(set) var paths: [String] = []
  /// Half of a path's hash and, in the lower half, its place from 1 on; 0 where there is none.
  ///
  /// Never more than half of them are taken.
  private var slots: [UInt64]

  /// Makes an empty table with room for some paths.
  init(capacity: Int = 0) {
    paths.reserveCapacity(capacity)
    slots = Array(repeating: 0, count: Self.slots(for: capacity))
  }

  /// Takes paths in the order of their places; of equal ones the first counts.
  package init(_ paths: some Collection<String>) {
    self.init(capacity: paths.count)
    self.paths = Array(paths)
    for place in self.paths.indices { put(place) }
  }

  /// The place of a path.
  package subscript(path: String) -> Int? { place(of: PathHash.of(path)) { paths[$0] == path } }

  private func place(of hash: UInt64, _ isWanted: (Int) -> Bool) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if slots[slot] >> 32 == hash >> 32, isWanted(place) { return place }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// The place of a path, which is added at the end where it is new.
  mutating func place(adding path: String) -> (place: Int, isNew: Bool) {
    if let known = self[path] { return (known, false) }
    paths.append(path)
    if paths.count * 2 > slots.count {
      slots = Array(repeating: 0, count: Self.slots(for: paths.count * 2))
      for place in paths.indices { put(place) }
    } else {
      put(paths.count - 1)
    }
    return (paths.count - 1, true)
  }

  private mutating func put(_ place: Int) {
    let hash = PathHash.of(paths[place])
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let other = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, paths[other] == paths[place] { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
  }

  /// A power of two that is at least twice as many.
  private static func slots(for count: Int) -> Int {
    var slots = 16
    while slots < count * 2 { slots *= 2 }
    return slots
  }
}

extension PathTable {
  /// The place of the file of a page.
  package subscript(path: ContentPath) -> Int? { self[path.text] }
}
