/// A source that pages cite: one item of a CSL-JSON file.
package struct Reference: Sendable, Hashable {
  /// The key that citations name.
  package let id: String
  /// The bytes of the id in the file, quotes included.
  package let idRange: Range<Int>
  /// The CSL type, for example `article-journal`; types that CSL does not know are kept as they are.
  package let type: String
  /// The title, without markup; the id where the file gives none.
  package let title: String
  /// Who wrote it, in order.
  package let authors: [Contributor]
  /// Who edited it, or the book it stands in.
  package let editors: [Contributor]
  /// When it was published.
  package let issued: PublicationDate?
  /// When an editor read it on the web.
  package let accessed: PublicationDate?
  /// The journal, book or site it stands in.
  package let containerTitle: String?
  /// Who published it.
  package let publisher: String?
  /// Where the publisher is.
  package let place: String?
  /// What kind of thesis or report it is.
  package let genre: String?
  /// The number of a report, or of an article without pages.
  package let number: String?
  /// The volume.
  package let volume: String?
  /// The issue.
  package let issue: String?
  /// The page or pages, or an article's number.
  package let page: String?
  /// The edition: `2`, `2nd`, `Third edition`.
  package let edition: String?
  /// The digital object identifier.
  package let doi: DOI?
  /// The number in PubMed, digits only.
  package let pmid: String?
  /// The number in PubMed Central: `PMC` and digits.
  package let pmcid: String?
  /// The number of the book.
  package let isbn: ISBN?
  /// The address of the web.
  package let url: WebAddress?
  /// What the editors noted about reading the source.
  package let annote: String?
  /// A note that came with the source.
  package let note: String?
}
