package import Diagnostics
package import Page

/// What was found of addresses on other sites, and when: `Content/links.lock`.
///
/// A text with one address a line, sorted by bytes: the address, the day on which it was asked for, and what became of it, with
/// tabs between them. Lines that start with `#` are for people.
///
/// ```
/// https://example.org/a	2026-11-20	alive
/// https://example.org/b	2026-11-20	moved https://example.org/c
/// https://example.org/d	2026-11-20	dead 404
/// ```
package struct LinkRecord: Sendable {
  /// The file, as editors see it.
  package static let file = "Content/links.lock"

  /// What was found, and when.
  package struct Entry: Sendable, Hashable {
    /// When it was asked for.
    package let day: Day
    /// What became of it.
    package let verdict: LinkVerdict

    /// Takes both.
    package init(on day: Day, _ verdict: LinkVerdict) { (self.day, self.verdict) = (day, verdict) }
  }

  /// What was found of each address.
  package private(set) var entries: [String: Entry]
  /// The lines that are none.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Takes what was found.
  package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// Reads the text; of two lines for one address, the later day counts.
  ///
  /// Mistakes are in ``diagnostics``.
  package init(_ source: SourceText) {
    entries = [:]
    for number in source.lineStarts.indices {
      let range = source.range(ofLine: number + 1)
      guard let first = source.bytes[range].first, first != UInt8(ascii: "#") else { continue }
      let fields = source.string(range).split(separator: Character("\t"), omittingEmptySubsequences: false)
      guard fields.count == 3, WebPlace(String(fields[0])) != nil, let day = Day(iso: String(fields[1])),
        let verdict = LinkVerdict(fields[2])
      else {
        if diagnostics.count < Self.mostMistakes { diagnostics.append(.badLinkLine(source, range)) }
        continue
      }
      let address = String(fields[0])
      if let other = entries[address], other.day >= day { continue }
      entries[address] = Entry(on: day, verdict)
    }
  }

  /// More than enough to see what is wrong with the file.
  private static let mostMistakes = 20

  /// The text of the file.
  package var text: String {
    let lines = entries.map { "\($0.key)\t\($0.value.day.iso)\t\($0.value.verdict.text)\n" }
    return Self.preface + lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
  }

  private static let preface = """
    # What 'handout check --links' found of addresses on other sites, and when. Commit it.

    """

  /// The addresses among some that are to be asked for on a day: those of which nothing is known, or only of long ago.
  package func due(among addresses: Set<String>, on today: Day) -> [String] {
    addresses.filter { address in
      guard let entry = entries[address] else { return true }
      return entry.day.adding(days: entry.verdict.days) <= today
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What is known afterwards of some addresses, and of no others.
  package func taking(_ found: [String: LinkVerdict], on today: Day, of addresses: Set<String>) -> LinkRecord
  {
    var kept = entries.filter { addresses.contains($0.key) }
    for (address, verdict) in found { kept[address] = Entry(on: today, verdict) }
    return LinkRecord(kept)
  }
}

extension Check {
  /// A line in the file of what other sites answered that is none, such as the mark of a conflict.
  package static let badLinkLine = Check("bad-link-line", .warning)
}

extension Diagnostic {
  fileprivate static func badLinkLine(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badLinkLine, "this line says nothing of an address", at: source.location(of: range),
      fix: "remove it, or run 'handout check --links' to write the file anew")
  }
}
