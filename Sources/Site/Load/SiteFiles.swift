package import Page
package import Diagnostics
package import Digest
package import Files

/// The files of a site as they are on disk: bytes and paths, nothing understood yet.
///
/// Pages are only named: each is read when it is parsed, so that never more than a few of them are in memory.
package struct SiteFiles: Sendable {
  /// The folder that holds Content, Templates and Public.
  package let folder: String
  /// `Content/site.yml`, if there is one.
  package var settings: SourceText?
  /// `Content/data/references.json`, if there is one.
  package var references: SourceText?
  /// `Content/data/studies.csv`, if there is one.
  package var studies: SourceText?
  /// `Content/addresses.lock`, if there is one.
  package var addresses: SourceText?
  /// The pages, by path.
  package var pages: [ListedPage] = []
  /// The other files in Content, which are published as they are.
  package var assets: [ContentPath] = []
  /// The templates by name, for example `partials/header`.
  package var templates: [(name: String, source: SourceText)] = []
  /// The words for readers in files of their own, `Templates/words/en.po`, a language each.
  package var words: [SourceText] = []
  /// The files in Public, by their path below it.
  package var publicFiles: [String] = []
  /// How large the pictures in PNG among them are.
  package var pictureSizes: [String: PictureSize] = [:]
  /// The stylesheets in Public, by their path below it.
  package var stylesheets: [(path: String, source: SourceText)] = []
  /// What the scripts and fonts in Public hold, and the files that its stylesheets may name.
  ///
  /// They are published with the digest of exactly these bytes, whatever becomes of the files meanwhile.
  package var publicContents: [String: [UInt8]] = [:]
  /// What is wrong with the files by themselves: not UTF-8, or symbolic links.
  package var diagnostics: [Diagnostic] = []
  /// Tells apart everything in the three folders: names, kinds, and what tells files apart without reading them; `nil` where a
  /// file is so new that a later change of it might not show.
  package var identity: Digest?
  /// Tells apart in the same way what lies beside the pages: in Public, and in Content without being a page.
  package var identityOfOthers: Digest?

  /// A page, and what tells whether its file is still the same; `nil` where only its bytes tell.
  package struct ListedPage: Sendable {
    /// The page's file.
    package let file: PageFile
    /// What tells whether it is still the same.
    package let identity: FileIdentity?

    /// Names a page.
    package init(_ file: PageFile, identity: FileIdentity? = nil) {
      (self.file, self.identity) = (file, identity)
    }
  }

  /// A site without files.
  package init(folder: String) { self.folder = folder }
}
