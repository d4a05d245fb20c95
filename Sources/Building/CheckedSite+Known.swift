internal import Files
internal import Site

extension RenderedSite {
  /// Every file of the published site, with the one that is known to hold the same where there is one.
  ///
  /// A page is the same where its key is: where its template is given the same. The keys themselves need not be worked out while
  /// nothing has changed that pages share, as when a text was edited: then only what a page's own file says can make it differ.
  func files(known: BuildCache.Contents?) async -> [OutputFile] {
    guard let known else { return files }
    let hasSameSurroundings = site.sharedDigest != nil && site.sharedDigest == known.surroundings.shared
    var files = files
    OutputFile.sort(&files)
    let before = Self.places(of: files, in: known.files)
    let found = await Chunks.map(files.count) { [files, site] range in
      range.map { index -> PublishedFile? in
        guard let old = before[index].map({ known.files[$0] }) else { return nil }
        switch (files[index].content, old.origin) {
        case (.rendered(let page), .page(let key)):
          let isKnown = hasSameSurroundings && site.isKnown(page.output)
          return isKnown || page.renderer.key(of: page.output) == key ? old : nil
        case (.copy, .copy), (.bytes, .bytes), (.feed, .bytes), (.compressed, .compressed),
          (.compressed, .useless):
          return old
        default: return nil
        }
      }
    }
    var index = 0
    for old in found.joined() {
      files[index].known = old
      index += 1
    }
    return files
  }

  /// Walks both sorted lists at once: where among the published files each file is.
  private static func places(of files: [OutputFile], in published: [PublishedFile]) -> [Int?] {
    var place = published.startIndex
    return files.indices.map { index in
      while place < published.endIndex {
        let order = PathOrder.compare(published[place].path, files[index].path)
        if order >= 0 { return order == 0 ? place : nil }
        place += 1
      }
      return nil
    }
  }
}
