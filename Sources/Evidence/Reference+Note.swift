import Words

/// What readers are told of a source besides what it is.
extension Reference {
  /// Whether the editors marked the source as not yet checked against the original.
  package var isUnchecked: Bool { annote?[...].isMarked ?? false }

  /// When the source was read and what was not checked, as sentences; empty where there is nothing to say.
  func noteForReaders(in words: Words) -> String {
    var sentences: [String] = []
    // What has a lasting address does not change under it.
    if let accessed, url != nil, doi == nil, pmid == nil, pmcid == nil {
      sentences.append(words.sourceRead(date: accessed.text(in: words)))
    }
    // Notes without the mark are for the editors alone: reference managers keep all kinds there.
    if let annote, isUnchecked { sentences += annote.unmarkedSentences + [words.sourceUnchecked] }
    return sentences.joined(separator: " ")
  }
}

extension Substring {
  /// Whether it says that something was not checked.
  fileprivate var isMarked: Bool { lowercased().contains("not re-checked") }

  /// A sentence of its own: a capital first, a full stop last.
  fileprivate var asSentence: String {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last == ";" || last.isWhitespace { text.removeLast() }
    guard let first = text.first, let last = text.last else { return "" }
    return first.uppercased() + text.dropFirst() + (".!?".contains(last) ? "" : ".")
  }
}

extension String {
  /// What a note says besides its mark, as it is written.
  ///
  /// `read in a copy; details not re-checked` says `Read in a copy.`
  fileprivate var unmarkedSentences: [String] {
    var runs = [""]
    for part in parts {
      if part.isMarked { runs.append("") } else { runs[runs.count - 1] += part }
    }
    return runs.map { $0[...].asSentence }.filter { !$0.isEmpty }
  }

  /// The parts that end with a semicolon or a full stop, these included.
  private var parts: [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    for index in indices where self[index] == ";" || self[index] == "." {
      let end = self.index(after: index)
      // A full stop within a word is part of an address.
      guard self[index] == ";" || end == endIndex || self[end].isWhitespace else { continue }
      parts.append(self[start..<end])
      start = end
    }
    return parts + [self[start...]]
  }
}
