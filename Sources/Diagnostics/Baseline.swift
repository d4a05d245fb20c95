internal import Text

/// What was wrong with a site when its editors accepted it: `Content/baseline.lock`.
///
/// A text with one finding a line, sorted by bytes: code, file and message, with tabs between them. Lines that start with `#` are
/// for people. A message is known again wherever in its file it moves: no line says where, and a line number within a message is
/// left out.
///
/// ```
/// broken-link	Content/help/sleep.md	there is no page 'tea.md'
/// ```
///
/// As many findings are accepted as there are equal lines. Git merges two branches by keeping the lines of both.
package struct Baseline: Sendable {
  /// The file, as editors see it.
  package static let file = "Content/baseline.lock"

  /// How often each line stands in the text.
  private var lines: [String: Int] = [:]
  /// The lines that are no findings.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Nothing is accepted.
  package init() {}

  /// Reads the text.
  ///
  /// Mistakes are in ``diagnostics``.
  package init(_ source: SourceText) {
    for number in source.lineStarts.indices {
      let range = source.range(ofLine: number + 1)
      guard let first = source.bytes[range].first, first != UInt8(ascii: "#") else { continue }
      let fields = source.bytes[range].split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, Self.isCode(fields[0]), !fields[2].isEmpty else {
        if diagnostics.count < Self.mostMistakes { diagnostics.append(.badBaselineLine(source, range)) }
        continue
      }
      lines[source.string(range), default: 0] += 1
    }
  }

  /// More than enough to see what is wrong with the file.
  private static let mostMistakes = 20

  private static func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetterOrDigit }
  }

  /// What a site has now, next to what was accepted.
  package struct Comparison: Sendable {
    /// What counts: what is new, and what nobody can accept.
    package var new: [Diagnostic] = []
    /// How much was accepted and is still there.
    package var accepted = 0
    /// How much was accepted and is there no more.
    package var gone = 0

    /// Nothing.
    package init() {}
  }

  /// Whether nothing is accepted.
  package var isEmpty: Bool { lines.isEmpty }

  /// Compares what was accepted with what was found.
  package func compare(with diagnostics: [Diagnostic]) -> Comparison {
    var result = Comparison()
    guard !isEmpty else {
      result.new = diagnostics
      return result
    }
    var left = lines
    for diagnostic in diagnostics {
      let line = Self.line(of: diagnostic)
      if Self.canAccept(diagnostic), let count = left[line], count > 0 {
        left[line] = count - 1
        result.accepted += 1
      } else {
        result.new.append(diagnostic)
      }
    }
    result.gone = left.values.reduce(0, +)
    return result
  }

  /// Whether a finding may be accepted: what protects readers or the machine may not.
  package static func canAccept(_ diagnostic: Diagnostic) -> Bool {
    !diagnostic.check.isSafety && diagnostic.check != .badBaselineLine
  }

  /// The text of a file that accepts some findings, as far as they may be; `nil` where there is nothing to accept.
  package static func text(accepting diagnostics: [Diagnostic]) -> String? {
    let lines = diagnostics.filter(canAccept).map(line).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return lines.isEmpty ? nil : preface + lines.joined(separator: "\n") + "\n"
  }

  private static let preface = """
    # What was wrong with this site when its editors accepted it: code, file and message.
    # 'handout check --baseline' writes it anew. Commit it: only what is not in here counts.

    """

  private static func line(of diagnostic: Diagnostic) -> String {
    let file = VisibleText.inLine(diagnostic.location?.file ?? "")
    let message = withoutLineNumbers(VisibleText.inLine(diagnostic.message))
    return "\(diagnostic.check.code)\t\(file)\t\(message)"
  }

  /// A message without the number after each "line", which changes with every line above.
  private static func withoutLineNumbers(_ message: String) -> String {
    let word = "line ".utf8
    let bytes = Array(message.utf8)
    guard bytes.holds("line ") else { return message }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      index += 1
      guard result.suffix(word.count).elementsEqual(word) else { continue }
      let digits = bytes[index...].prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty else { continue }
      result += "…".utf8
      index = digits.endIndex
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Check {
  /// A line in the file of accepted findings that is no finding, such as the mark of a conflict.
  package static let badBaselineLine = Check("bad-baseline-line", .warning)
}

extension Diagnostic {
  fileprivate static func badBaselineLine(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badBaselineLine, "this line is no finding, so nothing is accepted by it",
      at: source.location(of: range),
      fix: "run 'handout check --baseline' to write the file anew")
  }
}
