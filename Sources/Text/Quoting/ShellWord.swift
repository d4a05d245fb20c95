extension String {
  /// The text as one word of a POSIX shell, for commands that somebody may copy: in single quotes where a shell would see more
  /// in it than letters.
  package var shellQuoted: String {
    let isPlain =
      !isEmpty && utf8.first != UInt8(ascii: "-")
      && utf8.allSatisfy { byte in
        byte >= 0x80 || Self.plainInShell.contains(byte)
      }
    guard !isPlain else { return self }
    return "'" + replacingBytes { $0 == UInt8(ascii: "'") ? #"'\''"# : nil } + "'"
  }

  private static let plainInShell = ByteSet.lettersAndDigits | ByteSet("/._-+,@%:")
}
