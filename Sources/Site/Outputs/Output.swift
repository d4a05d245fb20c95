/// One file of the published site: where it goes, what it is, and what it comes of.
///
/// A value of few bytes, for a site has as many as twice its pages.
package struct Output: Sendable, Hashable {
  /// The path below the output folder, with `/` between the names: `help/sleep/index.html`.
  package let path: String
  /// What the file is, from which follows how it is treated.
  package let kind: OutputKind
  /// What the file is made of.
  package let origin: Origin

  /// What a file is made of, by its place in one of the lists of ``Site``.
  package enum Origin: Sendable, Hashable {
    /// One of ``Site/pages``.
    case page(Int)
    /// An old address of one of ``Site/pages``, by its place among the aliases of that page.
    case alias(Int, page: Int)
    /// One of ``Site/listings``.
    case listing(Int)
    /// One of ``Site/assets``.
    case asset(Int)
    /// One of the copies of ``Site/pictureCopies``.
    case pictureCopy(Int)
    /// One of ``Site/publicFolder``.
    case publicFile(Int)
    /// One of ``Site/feeds``, in one of its formats.
    case feed(Int, Feed.Format)
    /// One of ``Outputs/sitemapParts``.
    case sitemapPart(Int)
    /// One of ``Site/searches``: what its script needs to know.
    case search(Int)
    /// A file of words of one of ``Site/searches``.
    case searchWords(Int, search: Int)
    /// A file that tells of pages of one of ``Site/searches``.
    case searchPages(Int, search: Int)
    /// One of ``Site/outputs``: the file that this one holds compressed.
    case original(Int)
    /// The whole site.
    case site
    /// The site in one of its languages, by the place of that.
    case edition(Int)
  }
}
