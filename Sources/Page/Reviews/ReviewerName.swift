/// The name of a reviewer.
///
/// It fits on one line of front matter and of a page.
package struct ReviewerName: Sendable, Equatable {
  /// What is wrong with a name.
  package enum Problem: Error, CustomStringConvertible {
    case empty, unprintable, tooLong

    /// One plain sentence.
    package var description: String {
      switch self {
      case .empty: "a review needs the name of the reviewer: --by \"Dr Jane Smith\""
      case .unprintable:
        "the name of the reviewer has a line break or another invisible character"
      case .tooLong: "the name of the reviewer is longer than \(ReviewerName.limit) characters"
      }
    }
  }

  static let limit = 200

  /// The name, without spaces at its ends.
  package let text: String

  /// Takes a name.
  package init(_ text: String) throws(Problem) {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { throw .empty }
    let name = scalars[first...last]
    guard name.count <= Self.limit else { throw .tooLong }
    guard scalars.allSatisfy(Self.isVisible) else { throw .unprintable }
    self.text = String(name)
  }

  /// Letters, marks, digits, punctuation, symbols, spaces, and the joiners of some scripts.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }
}
