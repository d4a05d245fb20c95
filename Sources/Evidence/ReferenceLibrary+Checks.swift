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

  /// How many sources that nothing cites are named one by one; a whole library would drown all other mistakes.
  package static let mostUnusedNamed = 10

  /// The sources that nothing cites, at their ids; many are one mistake together.
  package func unusedSources(citedKeys: Set<String>) -> [Diagnostic] {
    let unused = references.filter { !citedKeys.contains($0.id) }
    guard unused.count > Self.mostUnusedNamed, let first = unused.first else {
      return unused.map { reference in
        Diagnostic(
          .unusedSource, "no page cites the source '\(reference.id)'",
          at: source.location(of: reference.idRange),
          fix: "cite it as [@\(reference.id)] or remove it")
      }
    }
    return [
      Diagnostic(
        .unusedSource,
        "no page cites \(unused.count) of the \(references.count) sources, such as '\(first.id)'",
        at: source.location(of: first.idRange),
        // Zotero's own ids, which are addresses of items in somebody's library, are no keys that anybody would write.
        fix: first.id.contains("://")
          ? "give them citation keys in Zotero, in the field 'Citation Key', and export again"
          : "export only the sources of this site, or write checks: {unused-source: off} into Content/site.yml"
      )
    ]
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
