internal import Digest
internal import Site

/// What was made of the files of a site, each thing with the key of all that it was made of: see ``Keys``.
///
/// Nothing in it is ever wrong, whatever becomes of the files: a value is used again only where its key is found again. The
/// first few are written to disk for the next build; all of it lives on in a preview.
package struct Memory: Sendable {
  /// The articles, by path, under the key of their surroundings.
  var articles: Remembered<[RememberedArticle]>?
  /// What is wrong with what pages share, and with each page.
  var findings: Remembered<RememberedFindings>?
  /// What was published, under the key of what pages share.
  var files: Remembered<[RememberedFile]>?
  /// The key of what the pages of a site share whose addresses are all promised.
  var promised: Digest?
  /// What the files of pictures say; each has its identity with it.
  var pictures: [PictureFile] = []
  /// The words of pages by which readers find them.
  var words: [RememberedWords] = []
  /// What was made of what, for explanations.
  var inputs: BuildInputs?

  /// What site.yml, the studies and the words say.
  var surroundings: Remembered<Surroundings>?
  /// What is in the file of promised addresses.
  var addresses: FileDigest?
  /// What pages share and no page's file says.
  var parts: Remembered<SharedParts>?
  /// The places of the pages.
  var order: Remembered<PageOrder>?
  /// The bytes of the files that are made of what pages share, by their paths.
  var generated: Remembered<[String: [UInt8]]>?

  /// Nothing.
  package init() {}
}
