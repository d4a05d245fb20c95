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

  /// Whether a name is that of something that is for those who run a site: keys, dumps of databases, logs, settings.
  static func isPrivate(_ name: UnsafeRawBufferPointer) -> Bool {
    // Small letters are those of an illness.
    name.elementsEqual("CVS".utf8)
      || privateEndings.contains { name.count > $0.utf8CodeUnitCount && ends(name, with: $0) }
      || privateNames.contains { name.count == $0.utf8CodeUnitCount && ends(name, with: $0) }
  }

  private static let privateEndings: [StaticString] = [
    ".log", ".pem", ".key", ".ppk", ".p12", ".pfx", ".jks", ".kdbx", ".env", ".sql", ".sql.gz", ".sql.bz2",
    ".sql.xz",
    ".sql.zip", ".sqlite", ".sqlite3",
  ]
  private static let privateNames: [StaticString] = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"]

  /// Whether somebody may wonder where a file of this name is; not with what programs write unasked.
  static func isMissed(_ name: UnsafeRawBufferPointer) -> Bool {
    guard name.first != UInt8(ascii: ".") else {
      return !isName(of: name) && !unaskedNames.contains { ends(name, with: $0) }
        && name.dropFirst().first != UInt8(ascii: "_")
        && name.dropFirst().first != UInt8(ascii: "#")
    }
    return isPrivate(name) || keptEndings.contains { ends(name, with: $0) }
  }

  /// Copies that somebody kept.
  private static let keptEndings: [StaticString] = [".orig", ".bak", ".old", ".save"]
  /// Hidden names that systems and version control write.
  private static let unaskedNames: [StaticString] = [
    ".ds_store", ".gitkeep", ".gitignore", ".gitattributes", ".gitmodules", ".git", ".svn", ".hg",
    ".directory",
    ".localized", ".trash", ".editorconfig",
  ]

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
