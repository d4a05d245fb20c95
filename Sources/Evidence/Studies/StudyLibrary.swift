package import Diagnostics

/// All studies of a site, by their keys.
package struct StudyLibrary: Sendable {
  /// The studies in the order of the file.
  package let studies: [Study]
  package let source: SourceText
  /// Whether the file could be read at all: if not, nothing can be said of what is in it.
  let isReadable: Bool
  private let indices: [String: Int]
  /// The keys, for what an editor may have meant.
  private let names: Suggestions

  init(_ studies: [Study], from source: SourceText, isReadable: Bool) {
    self.studies = studies
    self.source = source
    self.isReadable = isReadable
    names = Suggestions { studies.map(\.key) }
    indices = Dictionary(zip(studies.map(\.key), studies.indices), uniquingKeysWith: { first, _ in first })
  }

  /// A library without studies: that of a site without a file of studies.
  package init(emptyFile file: String) {
    self.init([], from: SourceText(file: file, ""), isReadable: true)
  }

  /// The study with a key.
  package subscript(key: String) -> Study? { indices[key].map { studies[$0] } }

  /// The studies about a condition or substance, the oldest first.
  ///
  /// `sleep` also finds `sleep (in shift workers)`; case does not count.
  package func studies(about subject: String) -> [Study] {
    let wanted = subject.lowercased()
    return studies.filter { [$0.writtenAbout, $0.plainAbout].contains { $0.lowercased() == wanted } }.byYear()
  }
}

extension Study {
  /// What it is about, without what follows in parentheses.
  var plainAbout: String {
    let about = writtenAbout
    guard about.hasSuffix(")"), let open = about.firstIndex(of: "(") else { return about }
    return String(about[..<open]).onOneLine
  }

  /// What it is about, in the words of its file.
  var writtenAbout: String { originalAbout ?? about }
}

extension [Study] {
  /// The studies with the oldest first, those of one year in the order of the file.
  package func byYear() -> [Study] {
    enumerated()
      .sorted { ($0.element.year ?? .max, $0.offset) < ($1.element.year ?? .max, $1.offset) }
      .map(\.element)
  }
}

extension StudyLibrary {
  /// The studies whose key is not that of a source.
  package func unknownSources(in references: ReferenceLibrary) -> [Diagnostic] {
    studies.compactMap { references.unknownSource($0.key, at: source.location(of: $0.keyRange)) }
  }

  /// The mistake of naming a study that does not exist; `nil` where it does, or where the file could not be read.
  package func unknownStudy(_ key: String, at location: Location?) -> Diagnostic? {
    guard isReadable, self[key] == nil else { return nil }
    return Diagnostic(
      .unknownStudy, "no study has the key '\(key)'", at: location,
      fix: names.didYouMean(key) ?? "add a row to \(source.file)")
  }

  /// The mistake of asking for what no study is about.
  package func unknownSubject(_ subject: String, at location: Location?) -> Diagnostic? {
    guard isReadable, studies(about: subject).isEmpty else { return nil }
    let known = Set(studies.flatMap { [$0.writtenAbout, $0.plainAbout] }).sorted()
    return Diagnostic(
      .unknownStudySubject, "no study is about '\(subject)'", at: location,
      fix: Suggestion.didYouMean(subject, among: known)
        ?? "the studies are about \(known.joined(separator: ", "))")
  }

  /// The mistake of naming an outcome that a study does not have.
  package func unknownOutcome(_ outcome: String, of study: Study, at location: Location?) -> Diagnostic {
    let known = study.outcomes.compactMap { $0.originalName ?? $0.name }
    return Diagnostic(
      .unknownOutcome, "the study '\(study.key)' has no outcome '\(outcome)'", at: location,
      fix: Suggestion.didYouMean(outcome, among: known)
        ?? (known.isEmpty
          ? "add a row to \(source.file)" : "its outcomes are \(known.joined(separator: ", "))"))
  }
}
