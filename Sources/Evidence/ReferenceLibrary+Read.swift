package import Diagnostics
internal import Text
package import Words

extension ReferenceLibrary {
  /// Reads CSL-JSON, as Zotero and others export it: a list of items.
  ///
  /// Everything that is wrong is reported; what is right is kept, so that one bad field does not make every citation
  /// of its source unknown.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - words: What readers get in it besides.
  /// - Returns: The library and what is wrong with the file, in the order of the file.
  package static func read(
    _ source: SourceText, in words: Words
  ) -> (library: ReferenceLibrary, diagnostics: [Diagnostic]) {
    let document: JSONValue
    do {
      document = try JSONValue(parsing: source.bytes)
    } catch {
      return (
        ReferenceLibrary([], from: source, isReadable: false, in: words), [error.diagnostic(in: source)]
      )
    }
    guard case .array(let items) = document.content else {
      let name = source.file.split(separator: "/").last.map { String($0) } ?? source.file
      let diagnostic = Diagnostic(
        .notASourceList, "\(name) must be a list of sources, not \(document.kind)",
        at: source.location(of: document.range),
        fix: "export it as CSL-JSON, which is a list in square brackets")
      return (ReferenceLibrary([], from: source, isReadable: false, in: words), [diagnostic])
    }
    var reader = ReferenceReader(source: source)
    for item in items { reader.read(item) }
    return (
      ReferenceLibrary(reader.references, from: source, isReadable: true, in: words),
      reader.diagnostics.sorted()
    )
  }
}
