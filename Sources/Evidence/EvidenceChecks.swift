package import Diagnostics

extension Check {
  /// A file that should be JSON is not.
  package static let malformedJSON = Check("malformed-json", .error)
  /// The file of references is JSON, but not a list of sources.
  package static let notASourceList = Check("not-a-source-list", .error)
  /// A source has no id, so that nothing can cite it.
  package static let sourceWithoutID = Check("source-without-id", .error)
  /// A source's id holds characters that a citation cannot hold.
  package static let malformedSourceID = Check("malformed-source-id", .warning)
  /// Two sources have the same id.
  package static let duplicateSource = Check("duplicate-source", .error)
  /// A source has no title.
  package static let sourceWithoutTitle = Check("source-without-title", .error)
  /// A field of a source holds another kind of value than it should.
  package static let wrongSourceField = Check("wrong-source-field", .error)
  /// A source's date is none.
  package static let badSourceDate = Check("bad-source-date", .error)
  /// A DOI, PubMed, PMC number or ISBN is none, so that nobody could find the source by it.
  package static let badSourceIdentifier = Check("bad-source-identifier", .error)
  /// A source's address is not an address of the web.
  package static let malformedSourceURL = Check("malformed-source-url", .error)
  /// A source's address has a scheme such as `javascript:` that must not reach a page.
  package static let unsafeSourceURL = Check("unsafe-source-url", .error, isSafety: true)
  /// A source has nothing by which a reader can find it.
  package static let sourceWithoutAddress = Check("source-without-address", .warning)
  /// A citation names a source that does not exist.
  package static let unknownSource = Check("unknown-source", .error)
  /// No page cites a source.
  package static let unusedSource = Check("unused-source", .warning, isFollower: true)
}
