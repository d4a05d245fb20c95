extension ContentPath {
  /// The file of the sources.
  package static let references = ContentPath("data/references.json")

  /// The file of the studies.
  package static let studies = ContentPath("data/studies.csv")
}
