package import Diagnostics

extension ReferenceLibrary {
  /// The mistake of citing a source that does not exist; `nil` where it does.
  ///
  /// A file of references that could not be read says nothing about its sources, so that its one mistake is not drowned
  /// in those of every page.
  package func unknownSource(_ key: String, at location: Location?) -> Diagnostic? {
    guard isReadable, self[key] == nil else { return nil }
    return Diagnostic(
      .unknownSource, "no source has the key '\(key)'", at: location,
      fix: names.didYouMean(key))
  }

  /// The sources that nothing cites, at their ids.
  package func unusedSources(citedKeys: Set<String>) -> [Diagnostic] {
    references
      .filter { !citedKeys.contains($0.id) }
      .map { reference in
        Diagnostic(
          .unusedSource, "no page cites the source '\(reference.id)'",
          at: source.location(of: reference.idRange),
          fix: "cite it as [@\(reference.id)] or remove it")
      }
  }

  /// Everything that is wrong between the citations of a site, with their places, and its sources.
  package func diagnostics(
    forCitations citations: some Sequence<(key: String, location: Location?)>
  ) -> [Diagnostic] {
    var cited: Set<String> = []
    var result: [Diagnostic] = []
    for (key, location) in citations {
      cited.insert(key)
      if let diagnostic = unknownSource(key, at: location) { result.append(diagnostic) }
    }
    return (result + unusedSources(citedKeys: cited)).sorted()
  }
}
