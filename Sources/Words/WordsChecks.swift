package import Diagnostics

extension Check {
  /// A file of words is not written as PO files are.
  package static let malformedPO = Check("malformed-po", .error)
  /// A word has a placeholder that its place does not fill, or lacks one.
  package static let wrongPlaceholder = Check("wrong-placeholder", .error)
  /// The plural forms of a language and those of a word do not go together.
  package static let wrongPlural = Check("wrong-plural", .error)
  /// A language lacks words that readers get, so that they get them in English.
  package static let missingWords = Check("missing-words", .warning)
  /// Nothing takes a word.
  package static let unknownWord = Check("unknown-word", .warning)
}

extension Check {
  /// A file of XLIFF that cannot be read.
  package static let malformedXLIFF = Check("malformed-xliff", .error)
}
