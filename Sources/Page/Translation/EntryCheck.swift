import Diagnostics
import Markdown
import Words

/// Compares the translation of a block with its source.
struct EntryCheck {
  private let block: TextBlock
  private let translation: POFile.Text
  private let file: SourceText
  private let styles: NumberStyles?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the translation cannot stand in the place of the block.
  private(set) var isUnfit = false

  /// How numbers are written in the language of the source, and in that of the translation.
  struct NumberStyles: Sendable {
    let source: WrittenDigits.Style
    /// More than one where it is not known.
    let translation: [WrittenDigits.Style]
  }

  /// Compares them.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - translation: Its translation.
  ///   - file: The PO file.
  ///   - styles: How both languages write numbers; `nil` where nothing but the kind of text is compared.
  init(_ block: TextBlock, _ translation: POFile.Text, in file: SourceText, _ styles: NumberStyles?) {
    (self.block, self.translation, self.file, self.styles) = (block, translation, file, styles)
    check()
  }

  private mutating func check() {
    if let misfit = block.misfit(of: translation.value) {
      isUnfit = true
      report(
        .changedStructure, misfit,
        fix: "write one text of the same kind, or \\\\ before a sign that means itself")
      return
    }
    // Code means what it says.
    guard let styles, block.kind != .code else { return }
    let (source, own) = (InlineFacts(block.text), InlineFacts(translation.value))
    compare(source.citations, own.citations, own, .lostCitation, named: { "the citation [@\($0)]" })
    compare(source.links, own.links, own, .lostLink, named: { "the link to \($0)" })
    compare(source.marks, own.marks, own, .lostPlaceholder, named: { "'\($0)'" })
    compareNumbers(source, own, styles)
  }

  private mutating func compare(
    _ wanted: [InlineFacts.Found], _ found: [InlineFacts.Found], _ facts: InlineFacts, _ check: Check,
    named name: (String) -> String
  ) {
    var rest = Bag(wanted.map(\.text))
    for item in found where !rest.take(item.text) {
      report(
        check, "the source does not have \(name(item.text))", at: item.range, of: facts,
        fix: "take it over from the source as it is")
    }
    for text in rest.items(in: wanted.map(\.text)) {
      report(check, "this translation lacks \(name(text))", fix: "write it where it belongs")
    }
  }

  private mutating func compareNumbers(_ source: InlineFacts, _ own: InlineFacts, _ styles: NumberStyles) {
    let wanted = source.numbers.map { $0.value(in: styles.source) }
    var best: (extra: [WrittenDigits], missing: [String])?
    for style in styles.translation {
      for joinsSpaces in [false, true] {
        let found = own.numbers.values(in: style, joiningSpaces: joinsSpaces)
        let lists =
          joinsSpaces
          ? [source.numbers.values(in: styles.source, joiningSpaces: true).map(\.value), wanted] : [wanted]
        for wanted in lists {
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
    guard let best else { return }
    let numbers = best.missing.joined(separator: ", ")
    for number in best.extra {
      report(
        .changedNumber, "the source does not have the number \(own.text(of: number))", at: number.range,
        of: own,
        fix: numbers.isEmpty ? "take it out" : "the source has \(numbers)")
    }
    if best.extra.isEmpty {
      report(
        .changedNumber, "this translation lacks \(numbers)", fix: "write the numbers of the source in digits")
    }
  }

  private mutating func report(
    _ check: Check, _ message: String, at range: Range<Int>? = nil, of facts: InlineFacts? = nil, fix: String
  ) {
    var place = translation.range
    if let range, let facts {
      let (offsets, places) = (facts.offsets, translation.places(in: file))
      if let start = places[safe: offsets[range.lowerBound]],
        let end = places[safe: offsets[range.upperBound]]
      {
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
