extension RecordWriter {
  /// Writes what is known of a file that was listed.
  package mutating func write(_ item: FileTree.Item) {
    write(item.path)
    write(item.kind.rawValue)
    write(item.identity)
  }

  /// Writes what identifies a file.
  package mutating func write(_ identity: FileIdentity) {
    write(identity.size)
    write(identity.inode)
    write(Int(identity.modified))
    write(Int(identity.changed))
  }
}

extension RecordReader {
  /// Reads what identifies a file.
  package mutating func readIdentity() throws(BadRecord) -> FileIdentity {
    FileIdentity(
      size: try readInt(), inode: try readUnsigned(), modified: Int64(try readInt()),
      changed: Int64(try readInt()))
  }
}
