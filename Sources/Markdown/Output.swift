import Glibc
import Text

/// The HTML of a document, cut at the marks of ``Adjustment``.
///
/// The marks are bytes that never occur in UTF-8, so no text can forge them.
struct Output {
  /// Before and after the text of a heading that starts a section.
  static let heading: UInt8 = 0xFF
  /// Before the footnotes.
  static let footnotes: UInt8 = 0xFE
  /// Before a choice, between its text and the content nested below it, and after the choice.
  static let choice: UInt8 = 0xFD
  static let choiceBody: UInt8 = 0xFC
  static let choiceEnd: UInt8 = 0xFB

  struct Section {
    let title: [UInt8]
    let body: [UInt8]
    let choices: [ChoiceHTML]
  }

  private(set) var introduction: [UInt8] = []
  private(set) var sections: [Section] = []
  private(set) var footnotes: [UInt8] = []

  /// An empty output.
  init() {}

  /// Cuts HTML at its marks; each part is copied once, without white space around it.
  init(html: UnsafeRawBufferPointer) {
    let notes = html.firstIndex(of: Self.footnotes, from: 0) ?? html.count
    let text = UnsafeRawBufferPointer(rebasing: html[..<notes])
    if notes < html.count { footnotes = html.trimmedBytes(notes + 1..<html.count) }
    var end = text.firstIndex(of: Self.heading, from: 0) ?? text.count
    introduction = text.trimmedBytes(0..<end)
    while let titleEnd = text.firstIndex(of: Self.heading, from: end + 1) {
      let bodyEnd = text.firstIndex(of: Self.heading, from: titleEnd + 1) ?? text.count
      let (body, choices) = Self.cutChoices(out: text.trimmedBytes(titleEnd + 1..<bodyEnd))
      sections.append(Section(title: text.trimmedBytes(end + 1..<titleEnd), body: body, choices: choices))
      end = bodyEnd
    }
  }

  private static func cutChoices(out html: [UInt8]) -> (rest: [UInt8], choices: [ChoiceHTML]) {
    guard html.withUnsafeBytes({ $0.firstIndex(of: choice, from: 0) }) != nil else { return (html, []) }
    var rest: [UInt8] = []
    var choices: [ChoiceHTML] = []
    for part in html.split(separator: choice, omittingEmptySubsequences: false) {
      guard let body = part.firstIndex(of: choiceBody), let end = part.firstIndex(of: choiceEnd) else {
        rest += part
        continue
      }
      choices.append(ChoiceHTML(paragraph: part[..<body], body: part[(body + 1)..<end]))
      rest += part[(end + 1)...]
    }
    return (Array(rest.trimmed()), choices)
  }
}

extension UnsafeRawBufferPointer {
  /// The first occurrence of a byte at or after `start`, which may be the end.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - base }
  }

  fileprivate func trimmedBytes(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(rebasing: self[trimmed(range)]))
  }
}

/// The HTML of a choice.
struct ChoiceHTML {
  let text: [UInt8]
  let body: [UInt8]

  /// Splits the paragraph with the text, without its tags, from what follows it.
  init(paragraph: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
    text = Array(paragraph.trimmed().dropFirst("<p>".utf8.count).dropLast("</p>".utf8.count).trimmed())
    self.body = Array(body.trimmed())
  }
}
