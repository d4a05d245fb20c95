/// What programs leave behind beside the files that people mean to keep, by its name alone.
enum Litter {
  /// Whether a name is that of a backup, a temporary copy, or a system's note on a folder.
  static func isName(of name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    let hash = UInt8(ascii: "#")
    if last == UInt8(ascii: "~") || (name.count > 1 && first == hash && last == hash) { return true }
    // Word's note on who has a document open.
    if first == UInt8(ascii: "~"), name.count > 1, name[1] == UInt8(ascii: "$") { return true }
    return endings.contains { name.count > $0.utf8CodeUnitCount && ends(name, with: $0) }
      || names.contains { name.count == $0.utf8CodeUnitCount && ends(name, with: $0) }
  }

  /// Swap files of editors, what a merge leaves behind, and backups.
  private static let endings: [StaticString] = [
    ".swp", ".swo", ".orig", ".rej", ".bak", ".old", ".save", ".tmp", ".part", ".crdownload",
  ]
  /// What systems write into folders; hidden names are not among them.
  private static let names: [StaticString] = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "@eadir", "__pycache__", "node_modules",
    "nohup.out",
  ]

  /// Whether a name ends in a text of small letters; its own may be large.
  private static func ends(_ name: UnsafeRawBufferPointer, with ending: StaticString) -> Bool {
    guard name.count >= ending.utf8CodeUnitCount else { return false }
    let start = name.count - ending.utf8CodeUnitCount
    for index in 0..<ending.utf8CodeUnitCount {
      let byte = name[start + index]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard (isCapital ? byte | 0x20 : byte) == ending.utf8Start[index] else { return false }
    }
    return true
  }
}
