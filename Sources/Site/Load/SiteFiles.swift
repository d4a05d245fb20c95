package import Page
package import Diagnostics
package import Digest
package import Files

/// The files of a site as they are on disk: bytes and paths, nothing parsed yet.
///
/// Pages are only listed. Each is read when it is parsed, so that only a few are in memory at a time.
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
  /// The identity of that file; `nil` where a later change of it might not show.
  package var identityOfAddresses: FileIdentity?
  /// `Content/baseline.lock`, if there is one.
  package var baseline: SourceText?
  /// `Content/links.lock`, if there is one.
  package var links: SourceText?
  /// The pages, by path.
  package var pages: [ListedPage] = []
  /// The words of the whole site in other languages, `Content/es/site.po`, by the tags of these.
  package var catalogues: [String: SourceText] = [:]
  /// The other files in Content; ``ContentFiles`` decides which of them are published.
  package var assets: [ContentPath] = []
  /// The templates by name, for example `partials/header`.
  package var templates: [(name: String, source: SourceText)] = []
  /// The words for readers in files of their own, `Templates/words/en.po`, a language each.
  package var words: [SourceText] = []
  /// The files in Public.
  package var publicFolder = PublicFolder()
  /// The identities of pictures in Content and Public whose later changes are certain to show, by their files as editors see them.
  package var identitiesOfPictures: [String: FileIdentity] = [:]
  /// What is wrong with the files by themselves: not UTF-8, or symbolic links.
  package var diagnostics: [Diagnostic] = []
  /// The digest of the names, kinds and identities of everything in the three folders; `nil` where a file is so new
  /// that a later change of it might not show.
  package var identity: Digest?
  /// The same of everything but pages: in Public, and the other files in Content.
  package var identityOfOthers: Digest?

  /// A page, and the identity of its file.
  package struct ListedPage: Sendable {
    /// The page's file.
    package let file: PageFile
    /// The identity of the file; `nil` where only its bytes say whether it has changed.
    package let identity: FileIdentity?
    /// Of a translation, that of its original.
    package let identityOfOriginal: FileIdentity?

    /// Names a page.
    package init(_ file: PageFile, identity: FileIdentity? = nil, ofOriginal: FileIdentity? = nil) {
      (self.file, self.identity, identityOfOriginal) = (file, identity, ofOriginal)
    }
  }

  /// A site without files.
  package init(folder: String) { self.folder = folder }
}
