import Diagnostics

extension Site {
  /// Feeds that cannot be, and pictures for links that are not there.
  func checkSharing() -> [Diagnostic] {
    let published = Set(publicFiles)
    let images = [settings.image].compactMap(\.self) + pages.compactMap { $0.article.frontMatter.image }
    let missing = images.map(\.file).filter { !published.contains($0.value) }.map { file in
      Diagnostic(
        .missingPicture, "there is no picture '\(file.value)' in Public", at: file.location,
        fix: Suggestion.didYouMean(file.value, among: publicFiles))
    }
    return missing + pages.indices.compactMap(checkFeed)
  }

  private func checkFeed(_ index: Int) -> Diagnostic? {
    let article = pages[index].article
    guard let feed = article.frontMatter.feed, feed.value else { return nil }
    guard article.path.isIndex else {
      return Diagnostic(
        .misplacedFeed, "only the page of a folder can have a feed", at: feed.location,
        fix: "write feed: true in the index.md of the folder")
    }
    guard !feeds.contains(where: { $0.section == index }) else { return nil }
    return Diagnostic(
      .emptyFeed, "no page of this section says when it was published, so it has no feed", at: feed.location,
      fix: "add published: to its pages")
  }
}
