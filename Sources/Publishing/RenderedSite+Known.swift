internal import Site

extension RenderedSite {
  /// Every file of the published site, with the one that is known to hold the same where there is one.
  ///
  /// A page is the same where its key is: where its template is given the same. The keys themselves need not be worked out while
  /// nothing has changed that pages share, as when a text was edited: then only what a page's own file says can make it differ.
  func files(known: BuildCache.Contents?) async -> [OutputFile] {
    guard let known else { return files }
    let before = Dictionary(known.files.map { ($0.path, $0) }) { first, _ in first }
    let hasSameSurroundings = site.sharedDigest != nil && site.sharedDigest == known.surroundings.shared
    return await files.concurrentMap { file in
      guard let old = before[file.path] else { return file }
      switch (file.content, old.origin) {
      case (.rendered(let page), .page(let key)):
        let isKnown = hasSameSurroundings && site.isKnown(page.output)
        guard isKnown || page.renderer.key(of: page.output) == key else { return file }
      case (.copy, .copy), (.bytes, .bytes), (.feed, .bytes), (.compressed, .compressed),
        (.compressed, .useless):
        break
      default: return file
      }
      return OutputFile(path: file.path, content: file.content, known: old)
    }
  }
}
