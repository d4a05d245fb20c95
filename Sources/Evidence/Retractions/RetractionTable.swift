internal import Text

/// What became of published papers: the table of Retraction Watch, which Crossref gives away as CSV.
package struct RetractionTable: Sendable {
  /// What a notice says of a paper.
  package enum Nature: String, Sendable, CaseIterable {
    case retraction = "retraction"
    case concern = "expression of concern"
    case correction = "correction"
    case reinstatement = "reinstatement"
  }

  /// A notice.
  package struct Notice: Sendable, Hashable {
    /// What it says.
    package let nature: Nature
    /// When it was published, as ISO 8601 has it; `nil` where the table does not say.
    package let day: String?
    /// The notice's own identifier.
    package let doi: DOI?
    /// Why, in the words of the table.
    package let reasons: String
  }

  /// Why a file cannot be used.
  package enum Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// Columns without which nothing can be told.
    case missingColumns([String])

    /// One plain sentence.
    package var description: String {
      switch self {
      case .missingColumns(let names):
        "this is not the table of Retraction Watch: there is no column \(names.joined(separator: ", "))"
      }
    }
  }

  private let byDOI: [String: [Notice]]
  private let byPMID: [String: [Notice]]
  /// How many notices there are.
  package let count: Int

  /// Reads the table.
  package init(_ bytes: [UInt8]) throws(Problem) {
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let table = CSVTable(parsing: hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes)
    var places: [String: Int] = [:]
    for (place, field) in (table.records.first ?? []).enumerated() where places[field.name] == nil {
      places[field.name] = place
    }
    let wanted = ["OriginalPaperDOI", "RetractionNature"]
    let missing = wanted.filter { places[$0.lowercased()] == nil }
    guard missing.isEmpty else { throw .missingColumns(missing) }
    var (byDOI, byPMID): ([String: [Notice]], [String: [Notice]]) = ([:], [:])
    var count = 0
    for record in table.records.dropFirst() {
      func text(_ name: String) -> String {
        guard let place = places[name.lowercased()], record.indices.contains(place) else { return "" }
        return record[place].text.trimmed
      }
      guard let nature = Nature(rawValue: text("RetractionNature").lowercased()) else { continue }
      let notice = Notice(
        nature: nature, day: Self.day(text("RetractionDate")), doi: DOI(text("RetractionDOI")),
        reasons: text("Reason"))
      let (doi, pmid) = (DOI(text("OriginalPaperDOI")), text("OriginalPaperPubMedID"))
      if let doi { byDOI[doi.text.lowercased(), default: []].append(notice) }
      // The table has 0 where there is none.
      if let number = Int(pmid), number > 0 { byPMID[String(number), default: []].append(notice) }
      count += 1
    }
    (self.byDOI, self.byPMID, self.count) = (byDOI, byPMID, count)
  }

  /// What was published about a source, the earliest first, each notice once.
  package func notices(of reference: Reference) -> [Notice] {
    let all =
      (reference.doi.flatMap { byDOI[$0.text.lowercased()] } ?? [])
      + (reference.pmid.flatMap { byPMID[$0] } ?? [])
    var seen: Set<Notice> = []
    return all.filter { seen.insert($0).inserted }.sorted { ($0.day ?? "") < ($1.day ?? "") }
  }

  /// The day in a text such as `11/20/2026 0:00`, as the table has it, or `2026-11-20`.
  private static func day(_ text: String) -> String? {
    let date = text.prefix { $0 != " " && $0 != "T" }
    let isISO = date.contains("-")
    let parts = date.split(separator: isISO ? "-" : "/").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month, day) = isISO ? (parts[0], parts[1], parts[2]) : (parts[2], parts[0], parts[1])
    guard (1000...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension CSVTable.Field {
  /// The name of a column, as it is compared.
  fileprivate var name: String { text.trimmed.lowercased() }
}

extension String {
  fileprivate var trimmed: String { String(decoding: utf8.trimmed(), as: UTF8.self) }
}
