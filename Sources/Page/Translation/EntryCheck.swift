import Diagnostics
import Markdown
import Words

/// Compares the translation of a block with its source.
struct EntryCheck {
  private let block: TextBlock
  private let translation: POFile.Text
  private let file: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the translation cannot stand in the place of the block.
  private(set) var isUnfit = false

  /// How numbers are written in the language of the source, and in that of the translation.
  struct NumberStyles: Sendable {
    let source: WrittenDigits.Style
    /// More than one where it is not known.
    let translation: [WrittenDigits.Style]
  }

  /// What a translation is compared with.
  struct Comparison {
    /// What must be the same, as the block has it.
    let source: InlineFacts
    /// How both languages write numbers.
    let styles: NumberStyles
  }

  /// Compares them.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - translation: Its translation.
  ///   - file: The PO file.
  ///   - comparison: What is compared; `nil` where nothing but the kind of text is.
  init(_ block: TextBlock, _ translation: POFile.Text, in file: SourceText, with comparison: Comparison?) {
    (self.block, self.translation, self.file) = (block, translation, file)
    check(comparison)
  }

  private mutating func check(_ comparison: Comparison?) {
    if let misfit = block.misfit(of: translation.value) {
      isUnfit = true
      report(
        .changedStructure, misfit,
        fix: "write one text of the same kind, or \\\\ before a sign that means itself")
      return
    }
    // Code means what it says.
    guard let comparison, block.kind != .code else { return }
    let (source, own) = (comparison.source, InlineFacts(translation.value))
    compare(source.citations, own.citations, .lostCitation, named: { "the citation [@\($0)]" })
    compare(source.links, own.links, .lostLink, named: { "the link to \($0)" })
    compareTextsOfLinks(source, own)
    compare(source.marks, own.marks, .lostPlaceholder, named: { "'\($0)'" })
    compareNumbers(source, own, comparison.styles)
  }

  private mutating func compare(
    _ wanted: [InlineFacts.Found], _ found: [InlineFacts.Found], _ check: Check,
    named name: (String) -> String
  ) {
    // Almost all translations have the same in the same order.
    guard !wanted.elementsEqual(found, by: { $0.text == $1.text }) else { return }
    var rest = Bag(wanted.map(\.text))
    for item in found where !rest.take(item.text) {
      report(
        check, "the source does not have \(name(item.text))", at: item.range,
        fix: "take it over from the source as it is")
    }
    for text in rest.items(in: wanted.map(\.text)) {
      report(check, "this translation lacks \(name(text))", fix: "write it where it belongs")
    }
  }

  /// Finds links that changed places with each other: their texts hold the numbers and citations of the source, but lead elsewhere.
  ///
  /// Where a translator says a number outside of a link, or writes it in another way, nobody can tell.
  private mutating func compareTextsOfLinks(_ source: InlineFacts, _ own: InlineFacts) {
    guard
      source.signsOfLinks != own.signsOfLinks
        || !source.links.elementsEqual(own.links, by: { $0.text == $1.text }),
      source.signsOfLinks.sorted() == own.signsOfLinks.sorted(),
      source.links.map(\.text).sorted() == own.links.map(\.text).sorted()
    else { return }
    let wanted = zip(source.links, source.signsOfLinks).map { $0.text + "\n" + $1 }
    var rest = Bag(wanted)
    for (link, signs) in zip(own.links, own.signsOfLinks) where !rest.take(link.text + "\n" + signs) {
      let places = zip(source.links, source.signsOfLinks).filter { $1 == signs }.map(\.0.text)
      report(
        .lostLink,
        signs.isEmpty
          ? "the source has a number or a citation in the text of its link to \(link.text)"
          : "the source has '\(signs)' in the text of another link than that to \(link.text)",
        at: link.range,
        fix: places.isEmpty
          ? "take the links over from the source as they are"
          : "lead it to \(places.joined(separator: " or "))")
    }
  }

  private mutating func compareNumbers(_ source: InlineFacts, _ own: InlineFacts, _ styles: NumberStyles) {
    guard !source.numbers.isEmpty || !own.numbers.isEmpty else { return }
    let wanted = source.numbers.map { $0.value(in: styles.source) }
    var best: (extra: [WrittenDigits], missing: [String])?
    for style in styles.translation {
      for joinsSpaces in [false, true] {
        let found = own.numbers.values(in: style, joiningSpaces: joinsSpaces)
        let lists =
          joinsSpaces
          ? [source.numbers.values(in: styles.source, joiningSpaces: true).map(\.value), wanted] : [wanted]
        for wanted in lists {
          if wanted.elementsEqual(found.lazy.map { $0.value }) { return }
          var rest = Bag(wanted)
          let extra = found.filter { !rest.take($0.value) }.map(\.number)
          let missing = rest.items(in: wanted)
          if extra.isEmpty, missing.isEmpty { return }
          if best.map({ extra.count + missing.count < $0.extra.count + $0.missing.count }) ?? true {
            best = (extra, missing)
          }
        }
      }
    }
    guard let best, !hasSameTimes(source, own, styles) else { return }
    let numbers = best.missing.joined(separator: ", ")
    for number in best.extra {
      report(
        .changedNumber, "the source does not have the number \(own.text(of: number))", at: number.range,
        fix: numbers.isEmpty ? "take it out" : "the source has \(numbers)")
    }
    if best.extra.isEmpty {
      report(
        .changedNumber, "this translation lacks \(numbers)", fix: "write the numbers of the source in digits")
    }
  }

  /// Whether the numbers are the same if times of day are compared by what they mean: `4 pm` is `16:00`.
  private func hasSameTimes(_ source: InlineFacts, _ own: InlineFacts, _ styles: NumberStyles) -> Bool {
    let wanted = [false, true].map { TimesOfDay(source, styles.source, ofRanges: $0) }
    guard wanted.contains(where: \.areAny) else { return false }
    return styles.translation.contains { style in
      [false, true].contains { ofRanges in
        let times = TimesOfDay(own, style, ofRanges: ofRanges)
        return times.areAny && wanted.contains { $0.values.sorted() == times.values.sorted() }
      }
    }
  }

  private mutating func report(
    _ check: Check, _ message: String, at range: Range<Int>? = nil, fix: String
  ) {
    var place = translation.range
    if let range {
      let places = translation.places(in: file)
      if let start = places[safe: range.lowerBound], let end = places[safe: range.upperBound] {
        place = start..<max(start + 1, end)
      }
    }
    diagnostics.append(Diagnostic(check, message, at: file.location(of: place), fix: fix))
  }
}

extension InlineFacts {
  /// A number as it is written.
  fileprivate func text(of number: WrittenDigits) -> String { text(number.range) }
}

extension [WrittenDigits] {
  /// The numbers by their values, of which two may be one that has a space between its thousands.
  fileprivate func values(in style: WrittenDigits.Style, joiningSpaces: Bool) -> [(
    value: String, number: WrittenDigits
  )] {
    var values: [(value: String, number: WrittenDigits)] = []
    for (index, number) in enumerated() {
      let value = number.value(in: style)
      if joiningSpaces, index > 0, self[index - 1].isContinued(by: number), let last = values.popLast() {
        values.append((last.value + value, last.number))
      } else {
        values.append((value, number))
      }
    }
    return values
  }
}

/// Texts, some of them more than once.
private struct Bag {
  private var counts: [String: Int] = [:]

  init(_ items: [String]) { for item in items { counts[item, default: 0] += 1 } }

  /// Takes one out; `false` where there is none.
  mutating func take(_ item: String) -> Bool {
    guard let count = counts[item], count > 0 else { return false }
    counts[item] = count - 1
    return true
  }

  /// What is left, each once and in the order of a list.
  func items(in order: [String]) -> [String] {
    var seen: Set<String> = []
    return order.filter { counts[$0, default: 0] > 0 && seen.insert($0).inserted }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
