package import Diagnostics
internal import Text

extension StudyLibrary {
  /// Reads the file of studies: values with a header, one row for each study and outcome.
  ///
  /// A row with a mistake in one value keeps the others, so that one mistake is not followed by others on every page.
  ///
  /// - Returns: The library and what is wrong with the file, in the order of the file.
  package static func read(_ source: SourceText) -> (library: StudyLibrary, diagnostics: [Diagnostic]) {
    let table = CSVTable(parsing: source.bytes)
    let mistakes = table.mistakes.map {
      Diagnostic(.malformedCSV, $0.message, at: source.location(of: $0.range), fix: $0.fix)
    }
    var reader = StudyReader(source: source, diagnostics: mistakes)
    if let header = table.records.first {
      reader.readHeader(header)
      for record in table.records.dropFirst() { reader.read(record) }
      reader.makeStudies()
    }
    let isReadable = reader.hasKeys && !reader.diagnostics.contains { $0.check == .malformedCSV }
    return (
      StudyLibrary(reader.studies, from: source, isReadable: isReadable), reader.diagnostics.sorted()
    )
  }
}
