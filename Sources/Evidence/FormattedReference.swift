package import Words

/// A source as a reader sees it: the parts of one entry in a list of sources, as plain text.
///
/// The style is that of Vancouver, after the NLM's guide "Citing Medicine", with page ranges in full and an en dash. No
/// part ends with a full stop of its own, so that a template can write one after each.
package struct FormattedReference: Sendable, Hashable {
  /// Up to six authors, then `et al`; empty where none is known.
  package let authors: String
  /// The title.
  package let title: String
  /// Where and when it was published; empty where the file says neither.
  package let publication: String
  /// Sentences behind it: when an editor read it on the web, and what was not checked; empty where there are none.
  package let note: String
  /// Where to find it, the most lasting address first.
  package let links: [ReferenceLink]

  init(authors: String, title: String, publication: String, note: String = "", links: [ReferenceLink]) {
    self.authors = authors
    self.title = title
    self.publication = publication
    self.note = note
    self.links = links
  }

  /// Formats a source.
  package init(_ reference: Reference, in words: Words) {
    self.init(
      authors: reference.citedAuthors(in: words),
      title: reference.title.withoutFullStop,
      publication: reference.citedPublication(in: words),
      note: reference.noteForReaders(in: words),
      links: reference.links
    )
  }
}

/// A link with its words.
package struct ReferenceLink: Sendable, Hashable {
  /// What the link says: `PubMed`.
  package let label: String
  /// Where it leads, ready for `href` but not escaped for HTML.
  package let url: String

  /// Takes the words and the address of a link.
  package init(label: String, url: String) {
    self.label = label
    self.url = url
  }
}

extension String {
  /// The text without one full stop at its end; an ellipsis stays.
  var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }
}

extension Sequence<String> {
  /// The sentences in a row, with a full stop after each that has no end mark of its own, save the last.
  func joinedAsSentences() -> String {
    reduce(into: "") { text, sentence in
      guard !sentence.isEmpty else { return }
      if !text.isEmpty { text += "?!.".contains(text.last ?? " ") ? " " : ". " }
      text += sentence
    }
  }
}
