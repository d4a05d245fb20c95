import Foundation
import SiteTesting
import Testing
import Text

/// A row of `Tests/Fixtures/Eligibility/eligibility.csv`, the checked table of who should not have ketamine.
struct EligibilityRow: Sendable, CustomTestStringConvertible {
  /// What the table says of whoever a row is about.
  enum Verdict: String, Sendable {
    case urgent, soon, review, ask
    case notSuitable = "not_suitable"
  }

  let id: String
  let verdict: Verdict
  /// The keys of the row's sources.
  let sources: Set<String>
  /// Whether only some sources are as strict as the strictest, so that readers are owed the reason.
  let isLenient: Bool
  /// Whether readers are told that the row was read in an account.
  let isByAccount: Bool

  var testDescription: String { id }

  /// All rows of the table.
  static let all: [EligibilityRow] = {
    do {
      return try read()
    } catch {
      Issue.record("the table of eligibility cannot be read: \(error)")
      return []
    }
  }()

  private static func read() throws -> [EligibilityRow] {
    let path = Repository.root + "/Tests/Fixtures/Eligibility/eligibility.csv"
    let table = CSVTable(parsing: [UInt8](try Data(contentsOf: URL(filePath: path))))
    let header = try #require(table.records.first).map(\.text)
    return try table.records.dropFirst().map { record in
      let fields = Dictionary(uniqueKeysWithValues: zip(header, record.map(\.text)))
      func field(_ name: String) throws -> String { try #require(fields[name], "no column \(name)") }
      return EligibilityRow(
        id: try field("id"), verdict: try #require(Verdict(rawValue: try field("verdict"))),
        sources: Set(try field("reference_keys").split(separator: ";").map(String.init)),
        isLenient: try field("rule").hasPrefix("not applied"),
        isByAccount: try field("mark") == "V2")
    }
  }
}
