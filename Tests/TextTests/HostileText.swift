import Digest
import Text

/// Texts in which `Character` sees fewer letters than there are bytes that mean something.
enum HostileText {
  private static let pieces = [
    "\"", "'", "\\", "&", "<", ">", ";", ",", ":", "%", "$", "`", "#", " ", "-", "a", "7",
    "\r", "\n", "\r\n", "\t", "\0", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
    "\u{FFFF}",
    "\u{301}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "é", "e\u{301}", "ÿ", "\u{BF}", "漢", "😀",
  ]

  /// Each piece with a mark that combines with it, and many random texts.
  static let all: [String] = {
    var random = SeededGenerator(seed: 12)
    let marked = pieces.flatMap { [$0, $0 + "\u{301}", "a" + $0 + "\u{20DD}"] }
    let mixed = (0..<2_000).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    return marked + mixed
  }()
}
