import Glibc

/// The HTML of a document, cut where ``Adjustment`` set its marks.
///
/// The marks are bytes that never occur in UTF-8, so no text can forge them.
struct Output {
  /// Stands before and behind the text of a heading that starts a section.
  static let heading: UInt8 = 0xFF
  /// Stands before the footnotes.
  static let footnotes: UInt8 = 0xFE
  /// Stand before a choice, between its text and what is nested below it, and behind it.
  static let choice: UInt8 = 0xFD
  static let choiceBody: UInt8 = 0xFC
  static let choiceEnd: UInt8 = 0xFB

  struct Section {
    let title: [UInt8]
    let body: [UInt8]
    let choices: [ChoiceHTML]
  }

  let introduction: [UInt8]
  let sections: [Section]
  let footnotes: [UInt8]

  init(html: [UInt8]) {
    let notes = html.firstIndex(of: Self.footnotes) ?? html.count
    let parts = html[..<notes].split(separator: Self.heading, omittingEmptySubsequences: false).map {
      Array($0.trimmed())
    }
    introduction = parts.first ?? []
    sections = stride(from: 1, to: parts.count - 1, by: 2).map { index in
      let (body, choices) = Self.cutChoices(out: parts[index + 1])
      return Section(title: parts[index], body: body, choices: choices)
    }
    footnotes = Array(html[notes...].dropFirst().trimmed())
  }

  private static func cutChoices(out html: [UInt8]) -> (rest: [UInt8], choices: [ChoiceHTML]) {
    guard html.contains(choice) else { return (html, []) }
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

/// The HTML of a choice.
struct ChoiceHTML {
  let text: [UInt8]
  let body: [UInt8]

  /// Takes the paragraph that holds the text, with its tags, and what follows it.
  init(paragraph: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
    text = Array(paragraph.trimmed().dropFirst("<p>".utf8.count).dropLast("</p>".utf8.count).trimmed())
    self.body = Array(body.trimmed())
  }
}
