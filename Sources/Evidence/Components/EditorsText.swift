import Words

extension String {
  /// The text with a capital at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text without the editors' mark for what was read in an account of the paper, which readers are told in words.
  func withoutEditorsMarks(in words: Words) -> String {
    guard contains("V2") else { return self }
    return replacing("(V2)", with: "(\(words.secondHand))")
  }
}
