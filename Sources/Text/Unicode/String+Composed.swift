// Swift has the forms of Unicode Standard Annex 15, but shows them to its own libraries only; Foundation, which shows them to all,
// would double the program.
@_spi(_Unicode) import Swift

extension String {
  /// The text with each letter and its accents as one character, where Unicode has one (NFC).
  ///
  /// Strings of Swift that look the same are equal. On the web they are the same only where their bytes are: so every address and
  /// every id has this form, whatever a file system or an editor made of a name.
  package var composed: String {
    guard !isPlainASCII else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
