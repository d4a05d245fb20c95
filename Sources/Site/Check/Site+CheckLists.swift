import Diagnostics

extension Site {
  /// Lists by date that cannot be made, and tags that would stand at the same address.
  func checkLists() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for page in pages {
      if let mistake = checkOrder(of: page) { result.append(mistake) }
    }
    return result + checkTags()
  }

  private func checkOrder(of page: Page) -> Diagnostic? {
    let article = page.article
    if let rule = article.frontMatter.newestFirst, !article.path.isIndex {
      return Diagnostic(
        .wrongType, "only the page of a section lists pages", at: rule.location,
        fix: "write order: newest in the folder's index.md")
    }
    guard article.frontMatter.published == nil, !article.frontMatter.isDraft, archive(listing: page) != nil
    else { return nil }
    return Diagnostic(
      .missingDate, "this page stands in a list by date but has none", at: article.frontMatter.location,
      fix: "add published: and a day, as in published: \(today.iso)")
  }

  private func checkTags() -> [Diagnostic] {
    let tagged = pages.filter { !$0.article.frontMatter.tags.isEmpty }
    let spellings = Spellings(tagged)
    return tagged.flatMap { page -> [Diagnostic] in
      var own: Set<String> = []
      return page.frontMatter.tags.compactMap { written in
        guard let tag = Tag(written.value) else {
          return Diagnostic(
            .badTag, "the tag '\(written.value)' has no letter or digit to make an address of",
            at: written.location, fix: "name it in words")
        }
        guard own.insert(tag.slug).inserted else {
          return Diagnostic(
            .badTag, "this page has the tag '\(written.value)' already", at: written.location,
            fix: "leave it out")
        }
        return spellings.usual(of: tag).map { usual in
          Diagnostic(
            .tagSpelling, "the tag '\(tag.name)' has the same address as '\(usual)'", at: written.location,
            fix: "did you mean '\(usual)'?")
        }
      }
    }
  }
}

/// How the tags of a site are spelt.
private struct Spellings {
  private var counts: [String: [String: Int]] = [:]

  init(_ pages: [Page]) {
    for page in pages {
      for tag in page.tags { counts[tag.slug, default: [:]][tag.name, default: 0] += 1 }
    }
  }

  /// How most pages spell a tag, where this is not how; of two equally common spellings the first in alphabetical order.
  func usual(of tag: Tag) -> String? {
    guard let spellings = counts[tag.slug], spellings.count > 1 else { return nil }
    let usual = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    return usual == tag.name ? nil : usual
  }
}
