import Diagnostics
import Text
import Words

/// The kinds of callouts, as GitHub has them.
enum Callout: String, CaseIterable {
  case note, tip, important, warning, caution

  /// What stands above it.
  func title(in words: Words) -> String {
    switch self {
    case .note: words.calloutNote
    case .tip: words.calloutTip
    case .important: words.calloutImportant
    case .warning: words.calloutWarning
    case .caution: words.calloutCaution
    }
  }
}

extension Adjustment {
  /// Turns a quote that starts with `[!WARNING]` into a callout.
  mutating func adjustQuote(_ node: Node) {
    guard let paragraph = node.firstChild, paragraph.kind == .paragraph, let mark = paragraph.firstChild,
      mark.kind == .text, let name = Self.calloutName(mark.literal),
      mark.next == nil || mark.next?.kind == .softBreak
    else { return }
    guard let callout = Callout(rawValue: name.lowercased()) else {
      let known = Callout.allCases.map { $0.rawValue.uppercased() }
      report(
        .unknownCallout, "there is no callout '\(name)', so this is shown as a quote",
        at: finder.range(of: Array("[!\(name)".utf8)[...], leading: 2, in: paragraph.lines),
        fix: Suggestion.didYouMean(name, among: known) ?? "write one of \(known.joined(separator: ", "))")
      return
    }
    finder.skip(mark.literal[...], in: paragraph.lines)
    mark.next?.unlink()
    mark.unlink()
    if paragraph.firstChild == nil { paragraph.unlink() }
    let title = String(decoding: HTML.escaped(callout.title(in: options.words).utf8), as: UTF8.self)
    let enter = """
      <div class="callout callout-\(callout.rawValue)" role="note" aria-label="\(title)">
      <p class="callout-title">\(title)</p>
      """
    node.become(.block, enter: Array(enter.utf8), exit: Array("</div>".utf8))
  }

  private static func calloutName(_ text: [UInt8]) -> String? {
    let text = text.trimmed()
    guard text.starts(with: "[!".utf8), text.last == UInt8(ascii: "]") else { return nil }
    let name = text.dropFirst(2).dropLast()
    return !name.isEmpty && name.allSatisfy(\.isLetterOrDigit) ? String(decoding: name, as: UTF8.self) : nil
  }
}
