/// What a file of the published site is.
///
/// A new kind of file is one case here and its renderer: the compiler asks for an answer to each question below.
/// ``Outputs`` lists what stands once in a site by itself, and has a line for each kind that stands there more often.
package enum OutputKind: UInt8, Sendable, CaseIterable {
  /// A page.
  case page
  /// The stylesheet by which a quiz decides without a script.
  case quizStylesheet
  /// The name of a quiz stylesheet without its digest. Nothing is written there.
  case quizStylesheetName
  /// A part of a section's list for which there is no file in Content.
  case listing
  /// A file of Content that is published as it is.
  case contentFile
  /// A smaller copy of a picture of Content, under a name that changes with it.
  case pictureCopy
  /// A file of Public under its own name.
  case publicFile
  /// The own name of a file of Public that is published only under its fingerprinted name. Nothing is written there.
  case publicFileName
  /// A file of Public under a name that changes with its content.
  case fingerprintedFile
  /// A page at an old address, which leads on to the page of today.
  case redirect
  /// The list of all pages for search engines, or the list of its parts.
  case sitemap
  /// A part of a sitemap that is too long for one file.
  case sitemapPart
  /// The rules for crawlers.
  case robots
  /// What the site is called and looks like among a device's apps.
  case manifest
  /// A section's newest pages, in one format.
  case feed
  /// The response headers, for hosts that read `_headers`.
  case hostHeaders
  /// The old addresses, for hosts that read `_redirects`.
  case hostRedirects
  /// What the search script needs to know of its index.
  case searchIndex
  /// Words of the index.
  case searchWords
  /// Pages of the index: their titles, headings, and how their sections start.
  case searchPages
  /// Another file, compressed. Published only where compressing it gains something.
  case compressed
}

extension OutputKind {
  /// Which sites have a file.
  enum Need {
    /// Those that say at which address they will stand.
    case address
    /// Those that stand at the root of a host.
    case rootOfHost
    /// Those that are made for hosts.
    case host
    /// Those that are made for hosts and have old addresses.
    case hostAndRedirects
  }

  /// The path of a file that is made once from the whole site, and which sites have it; `nil` for other kinds.
  var siteFile: (path: String, need: Need)? {
    switch self {
    case .sitemap: (Site.sitemapPath, .address)
    case .manifest: ("manifest.webmanifest", .address)
    // Crawlers ask for it only there (RFC 9309, section 2.3).
    case .robots: ("robots.txt", .rootOfHost)
    case .hostHeaders: ("_headers", .host)
    case .hostRedirects: ("_redirects", .hostAndRedirects)
    case .page, .quizStylesheet, .quizStylesheetName, .listing, .contentFile, .pictureCopy, .publicFile,
      .publicFileName,
      .fingerprintedFile, .redirect, .sitemapPart, .feed, .searchIndex, .searchWords, .searchPages,
      .compressed:
      nil
    }
  }

  /// Whether each language of a site has such a file, in its folder.
  var isOfEachLanguage: Bool { self == .manifest }

  /// Whether there is a file, and not only a name that nothing else may have.
  package var isPublished: Bool {
    switch self {
    case .quizStylesheetName, .publicFileName: false
    case .page, .quizStylesheet, .listing, .contentFile, .pictureCopy, .publicFile, .fingerprintedFile,
      .redirect, .sitemap,
      .sitemapPart, .robots, .manifest, .feed, .hostHeaders, .hostRedirects, .searchIndex, .searchWords,
      .searchPages, .compressed:
      true
    }
  }

  /// Whether it is left out where an editor's file has the same path.
  package var givesWay: Bool {
    switch self {
    case .sitemap, .sitemapPart, .robots, .manifest, .feed, .hostHeaders, .hostRedirects, .compressed: true
    case .page, .quizStylesheet, .quizStylesheetName, .listing, .contentFile, .pictureCopy, .publicFile,
      .publicFileName,
      .fingerprintedFile, .redirect, .searchIndex, .searchWords, .searchPages:
      false
    }
  }

  /// Whether editors are told where something else has the same path, or needs it as a folder.
  ///
  /// A quiz stylesheet claims its name without the digest. The other kinds that claim nothing give way.
  package var claimsPath: Bool {
    switch self {
    case .page, .quizStylesheetName, .listing, .contentFile, .pictureCopy, .publicFile, .publicFileName,
      .fingerprintedFile,
      .redirect, .sitemap, .robots, .manifest, .feed, .hostHeaders, .hostRedirects, .searchIndex,
      .searchWords,
      .searchPages:
      true
    case .quizStylesheet, .sitemapPart, .compressed: false
    }
  }

  /// What a site promises of an address.
  package enum Promise: Sendable {
    /// That it stays, and so do the ids in it.
    case addressAndIDs
    /// That it stays.
    case address
    /// That it stays, where readers open the file by itself and not only as a part of pages.
    case addressOfDocument
    /// Nothing.
    case nothing
  }

  /// What the site promises of the address.
  package var promise: Promise {
    switch self {
    case .page: .addressAndIDs
    case .listing, .redirect: .address
    case .contentFile, .publicFile, .publicFileName: .addressOfDocument
    case .quizStylesheet, .quizStylesheetName, .pictureCopy, .fingerprintedFile, .sitemap, .sitemapPart,
      .robots, .manifest,
      .feed, .hostHeaders, .hostRedirects, .searchIndex, .searchWords, .searchPages, .compressed:
      .nothing
    }
  }

  /// Who may lead readers and browsers to an address.
  package enum Linkage: Sendable {
    /// Texts and templates.
    case anyone
    /// Templates: the address is known only once it has been made.
    case templates
    /// Texts: a file of Public keeps its own name because a text leads there.
    case texts
    /// Nobody: the file is for hosts or search engines.
    case nobody
  }

  /// Who may lead to the address.
  package var linkage: Linkage {
    switch self {
    case .page, .listing, .contentFile, .publicFile, .redirect, .sitemap, .robots, .manifest, .feed: .anyone
    case .quizStylesheet, .pictureCopy, .fingerprintedFile: .templates
    case .publicFileName: .texts
    case .quizStylesheetName, .sitemapPart, .hostHeaders, .hostRedirects, .searchIndex, .searchWords,
      .searchPages, .compressed:
      .nobody
    }
  }

  /// Whether the sitemap lists it, as far as search engines may show its page.
  package var isForSearch: Bool {
    switch self {
    case .page, .listing: true
    case .quizStylesheet, .quizStylesheetName, .contentFile, .pictureCopy, .publicFile, .publicFileName,
      .fingerprintedFile,
      .redirect, .sitemap, .sitemapPart, .robots, .manifest, .feed, .hostHeaders, .hostRedirects,
      .searchIndex, .searchWords, .searchPages, .compressed:
      false
    }
  }

  /// Whether a compressed file lies beside it, as far as its name says that it is text.
  package var isCompressible: Bool {
    switch self {
    case .page, .quizStylesheet, .listing, .contentFile, .publicFile, .fingerprintedFile, .redirect, .sitemap,
      .sitemapPart, .robots, .manifest, .feed, .searchIndex, .searchWords, .searchPages:
      true
    case .pictureCopy, .quizStylesheetName, .publicFileName, .hostHeaders, .hostRedirects, .compressed: false
    }
  }

  /// Whether its name changes with its content, so that browsers may keep it for a year.
  package var hasFingerprint: Bool {
    switch self {
    case .quizStylesheet, .pictureCopy, .fingerprintedFile: true
    case .page, .quizStylesheetName, .listing, .contentFile, .publicFile, .publicFileName, .redirect,
      .sitemap, .sitemapPart, .robots, .manifest, .feed, .hostHeaders, .hostRedirects, .searchIndex,
      .searchWords, .searchPages, .compressed:
      false
    }
  }

  /// Whether it shows a page, or belongs to one.
  package var comesOfPage: Bool {
    switch self {
    case .page, .quizStylesheet, .listing, .redirect: true
    case .quizStylesheetName, .contentFile, .pictureCopy, .publicFile, .publicFileName, .fingerprintedFile,
      .sitemap,
      .sitemapPart, .robots, .manifest, .feed, .hostHeaders, .hostRedirects, .searchIndex, .searchWords,
      .searchPages, .compressed:
      false
    }
  }
}
