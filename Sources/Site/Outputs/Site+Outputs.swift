package import Page
import Text

extension Output {
  /// The page that the file comes of, by its place in the site: for a part of a list, the page of the section.
  ///
  /// - Parameter listings: Those of the site.
  func page(_ listings: [Listing]) -> Int? {
    switch origin {
    case .page(let index), .alias(_, page: let index): index
    case .listing(let index): listings[index].section
    case .asset, .pictureCopy, .publicFile, .feed, .sitemapPart, .search, .searchWords, .searchPages,
      .original, .site,
      .edition:
      nil
    }
  }

  /// The address below the site's root, without a slash at the front, ready for a link.
  package var address: String { address(below: "") }

  /// The address, ready for a link.
  ///
  /// - Parameter root: What stands before it, with a slash at the end.
  package func address(below root: String) -> String {
    var path = path
    // Every page shows a dozen addresses. Comparing a suffix of the text itself takes ten times as long.
    return path.withUTF8 { bytes in
      let name = bytes.count - Self.index.count
      let isIndex =
        name >= 0 && bytes[name...].elementsEqual(Self.index)
        && (name == 0 || bytes[name - 1] == UInt8(ascii: "/"))
      let shown = isIndex ? bytes[..<name] : bytes[...]
      return root + PercentEncoding.encode(path: UnsafeBufferPointer(rebasing: shown))
    }
  }

  private static let index = Array("index.html".utf8)
}

extension Site {
  /// Where the list of all pages for search engines is published.
  package static let sitemapPath = "sitemap.xml"

  /// The page that a file comes of, by its place in ``pages``: for a part of a list, the page of the section.
  package func page(of output: Output) -> Int? { output.page(listings) }

  /// The part of a list that a file is.
  package func listing(of output: Output) -> Listing? {
    if case .listing(let index) = output.origin { listings[index] } else { nil }
  }

  /// The old address that a file stands at, as its page writes it.
  package func alias(of output: Output) -> Located<String>? {
    guard case .alias(let index, let page) = output.origin else { return nil }
    return pages[page].article.frontMatter.aliases[index]
  }

  /// The file of Content or Public that a file is, as editors see it: `Public/logo.svg`.
  package func file(of output: Output) -> String? {
    switch output.origin {
    case .asset(let index): assets[index].file
    case .publicFile(let index): "Public/" + publicFolder.files[index]
    case .page, .alias, .listing, .pictureCopy, .feed, .sitemapPart, .search, .searchWords, .searchPages,
      .original, .site,
      .edition:
      nil
    }
  }

  /// What a file of Public holds where that is not what the file itself holds: names in it have their fingerprints.
  package func rewrittenBytes(of output: Output) -> [UInt8]? {
    guard case .publicFile(let index) = output.origin else { return nil }
    return fingerprints.files[publicFolder.files[index]]?.bytes
  }

  /// Whether the sitemap lists a file.
  package func isForSearch(_ output: Output) -> Bool {
    output.kind.isForSearch && page(of: output).map { pages[$0].isForSearch(on: today) } == true
  }

  /// The files whose names change with their content, by their path below the output folder.
  package var fingerprintedPaths: [String] {
    outputs.filter(\.kind.hasFingerprint).map(\.path).sorted()
  }
}

extension Site {
  /// The whole address of a page on the web, by its place in ``pages``.
  package func address(ofPage index: Int) -> String {
    outputs[index].address(below: (settings.baseURL?.origin ?? "") + root)
  }

  /// The whole address of a published file, by its path below the output folder.
  package func address(ofFile path: String) -> String {
    (settings.baseURL?.origin ?? "") + root + PercentEncoding.encode(path)
  }
}

extension Page {
  /// The last change that its editors name.
  package var lastChange: Day? {
    article.frontMatter.updated ?? article.frontMatter.reviewed ?? article.frontMatter.published
  }
}
