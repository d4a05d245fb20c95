import Text

/// Shows fast of many paths what is nearly always so: that all are different, even where capital letters do not count, that none
/// is a folder of another, and that no folder has a capital letter.
///
/// It holds a hash of each path and of each of its folders. Equal hashes prove nothing: then somebody has to look closely.
struct DistinctPaths {
  private var files: Set<UInt64>
  private var folders: Set<UInt64>
  private var isCertain = true

  /// Makes room for some paths.
  init(capacity: Int) {
    files = Set(minimumCapacity: capacity)
    folders = Set(minimumCapacity: capacity)
  }

  /// Whether certainly no path is another one or a folder of another one.
  var areCertainlyApart: Bool { isCertain && files.isDisjoint(with: folders) }

  /// Takes a path.
  mutating func add(_ path: String) {
    guard isCertain else { return }
    // Each step of FNV-1a is the hash of what came before.
    var hash = FNV1a()
    var (bits, hasCapital): (UInt8, Bool) = (0, false)
    var path = path
    path.withUTF8 { path in
      for byte in path {
        if byte == UInt8(ascii: "/") {
          folders.insert(hash.value)
          if hasCapital { isCertain = false }
        }
        let small = byte.lowercased
        hasCapital = hasCapital || small != byte
        hash.add(small)
        bits |= byte
      }
    }
    // Only strings of ASCII are equal exactly where their bytes are.
    isCertain = isCertain && bits < 0x80 && files.insert(hash.value).inserted
  }
}
