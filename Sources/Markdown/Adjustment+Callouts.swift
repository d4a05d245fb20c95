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

  /// Whether it says what can do harm, so that no list of contents hides its section.
  var isGrave: Bool { self == .warning || self == .caution }
}

extension Adjustment {
  /// Turns a quote that starts with `[!WARNING]` into a callout.
  ///
  /// A first paragraph that is all bold becomes its title, which other viewers show as it is.
  ///
  /// What follows the mark on its line, such as a title of Obsidian's, becomes the start of the text, and is reported: a
  /// warning must not be shown as a quotation because of it.
  mutating func adjustQuote(_ node: Node, resolver: inout some Resolver) {
    guard let paragraph = node.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
      text.kind == .text, let mark = CalloutMark(text.literal[...])
    else { return }
    let place = finder.range(of: Array("[!\(mark.name)".utf8)[...], leading: 2, in: paragraph.lines)
    // A backslash before the bracket says that this is none.
    guard !isEscaped(place.lowerBound - 2..<place.lowerBound) else { return }
    guard let callout = mark.callout else {
      let known = Callout.allCases.map { $0.rawValue.uppercased() }
      report(
        .unknownCallout, "there is no callout '\(mark.name)', so this is shown as a quote", at: place,
        fix: Suggestion.didYouMean(mark.name, among: known)
          ?? (mark.mistake == nil ? "" : "remove it, or ") + "write one of \(known.joined(separator: ", "))"
      )
      return
    }
    if callout.isGrave, !sectionHeadings.isEmpty { importantSections.insert(sectionHeadings.count - 1) }
    // Two spaces or a backslash at the end of the line are a line break, which the mark needs as little.
    let isAlone =
      mark.rest.isEmpty && (text.next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true)
    if isAlone {
      finder.skip(text.literal[...], in: paragraph.lines)
      text.next?.unlink()
      text.unlink()
    } else {
      text.setLiteral(mark.rest)
      if mark.rest.isEmpty { text.unlink() }
    }
    if let mistake = mark.mistake ?? (isAlone ? nil : Self.titleAsText) {
      // All of the mark: readers do not get what more is in it.
      let close = source.bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "]")) ?? place.upperBound
      report(
        .calloutTitle, mistake, at: place.lowerBound..<close,
        fix: "write > [!\(mark.name.uppercased())] alone on its line"
          + (isAlone ? "" : "; a title of its own is bold, and a paragraph by itself"))
    }
    if paragraph.firstChild == nil { paragraph.unlink() }
    let ownTitle = takeTitle(from: node, resolver: &resolver)
    let title = String(
      decoding: HTML.escaped((ownTitle ?? callout.title(in: options.words)).utf8), as: UTF8.self)
    var enter = "<div class=\"callout callout-\(callout.rawValue)\" role=\"note\" aria-label=\"\(title)\">"
    if ownTitle == nil { enter += "\n<p class=\"callout-title\">\(title)</p>" }
    node.become(.block, enter: Array(enter.utf8), exit: Array("</div>".utf8))
  }

  /// Makes the first paragraph of a callout its title, if it is all bold and something follows; its words.
  private mutating func takeTitle(from callout: Node, resolver: inout some Resolver) -> String? {
    guard let paragraph = callout.firstChild, paragraph.kind == .paragraph, paragraph.next != nil,
      let bold = paragraph.firstChild, bold.kind == .strong, bold.next == nil
    else { return nil }
    let words = bold.textWithoutCitations
    guard !words.isEmpty else { return nil }
    adjustInlines(of: paragraph, in: paragraph.lines, resolver: &resolver)
    paragraph.takeChildren(of: bold)
    bold.unlink()
    paragraph.becomeParagraph(ofClass: "callout-title", attributes: foreignAttributes(paragraph.lines) ?? "")
    return words
  }

  private static let titleAsText = "the rest of this line is shown as the text of the callout"

  /// Whether the content of brackets is that of a callout's mark: `!WARNING`, outside the start of a quote.
  func isCalloutMark(_ content: ArraySlice<UInt8>) -> Bool {
    guard content.first == UInt8(ascii: "!") else { return false }
    return Callout(rawValue: String(decoding: content.dropFirst().map(\.lowercased), as: UTF8.self)) != nil
  }
}
