package import Diagnostics

extension Check {
  /// A source that was retracted, as the table says that was given to `handout check --retractions`.
  package static let retractedSource = Check("retracted-source", .error)
  /// A source of which its journal says that it may not be trustworthy: an expression of concern.
  package static let doubtedSource = Check("doubted-source", .warning)
  /// A source of which a correction was published.
  package static let correctedSource = Check("corrected-source", .warning)
}

extension ReferenceLibrary {
  /// Where a source stands in the file.
  package func location(ofSourceAt index: Int) -> Location {
    source.location(of: references[index].idRange)
  }

  /// What was published about the sources that is worse than nothing.
  package func retracted(by table: RetractionTable) -> [Diagnostic] {
    references.indices.compactMap { index in
      let notices = table.notices(of: references[index])
      // Who is reinstated is so by the last word on it.
      let retraction = notices.last { $0.nature == .retraction || $0.nature == .reinstatement }
      if let retraction, retraction.nature == .retraction {
        return diagnostic(
          .retractedSource, "was retracted", retraction, index, "leave it out, or say that it was retracted")
      }
      let end = notices.lastIndex { $0.nature == .reinstatement }.map { $0 + 1 } ?? 0
      if let concern = notices[end...].last(where: { $0.nature == .concern }) {
        return diagnostic(
          .doubtedSource, "has an expression of concern", concern, index,
          "read it, and think about what rests on it")
      }
      return notices.last { $0.nature == .correction }.map {
        diagnostic(
          .correctedSource, "was corrected", $0, index, "read it, and compare what you took from the source")
      }
    }
  }

  private func diagnostic(
    _ check: Check, _ what: String, _ notice: RetractionTable.Notice, _ index: Int, _ fix: String
  ) -> Diagnostic {
    let day = notice.day.map { " on \($0)" } ?? ""
    // The table writes "+Reason;+Other reason;".
    let reasons = notice.reasons.split(separator: ";").map { $0.drop { $0 == "+" || $0 == " " } }
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let why = reasons.isEmpty ? "" : ": \(reasons)"
    let address = notice.doi.map { "the notice is \($0.url); " } ?? ""
    return Diagnostic(
      check, "the source '\(references[index].id)' \(what)\(day)\(why)", at: location(ofSourceAt: index),
      fix: address + fix)
  }
}
