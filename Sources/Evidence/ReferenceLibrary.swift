import Diagnostics
package import Words

/// All sources of a site, by their ids.
package struct ReferenceLibrary: Sendable {
  /// The sources in the order of the file.
  package let references: [Reference]
  /// What a reader sees of each source, in the same order: formatted once, since many pages cite the same source.
  package let formatted: [FormattedReference]

  let source: SourceText
  /// Whether the file could be read at all: if not, nothing can be said of what is in it.
  let isReadable: Bool
  private let indices: [String: Int]
  /// The ids, for what an editor may have meant.
  let names: Suggestions

  init(_ references: [Reference], from source: SourceText, isReadable: Bool, in words: Words) {
    self.references = references
    self.formatted = references.map { FormattedReference($0, in: words) }
    self.source = source
    self.isReadable = isReadable
    names = Suggestions { references.map(\.id) }
    self.indices = Dictionary(
      zip(references.lazy.map(\.id), references.indices), uniquingKeysWith: { first, _ in first })
  }

  /// A library without sources: that of a site without a file of references.
  package init(emptyFile file: String) {
    self.init([], from: SourceText(file: file, ""), isReadable: true, in: .english)
  }

  /// The same sources, formatted with other words.
  package func formatted(in words: Words) -> ReferenceLibrary {
    ReferenceLibrary(references, from: source, isReadable: isReadable, in: words)
  }

  /// The source with an id.
  package subscript(id: String) -> Reference? {
    indices[id].map { references[$0] }
  }

  /// Whether there is a source with an id.
  package func contains(_ id: String) -> Bool { indices[id] != nil }

  /// What a reader sees of the source with an id.
  package func formatted(_ id: String) -> FormattedReference? {
    indices[id].map { formatted[$0] }
  }

  /// The ids that are there, in the order of the file.
  package var ids: some Sequence<String> {
    references.lazy.map(\.id)
  }
}
