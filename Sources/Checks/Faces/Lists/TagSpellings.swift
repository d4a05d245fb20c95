package import Diagnostics
import Site

extension Check {
  /// A tag that another page spells in another way.
  package static let tagSpelling = Check("tag-spelling", .error)
}

/// Tags that would stand at the same address as those of other pages, which spell them in another way.
struct TagSpellings: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let tagged = faces.pages.filter { !$0.frontMatter.tags.isEmpty }
    let spellings = Spellings(tagged)
    return tagged.flatMap { page -> [Diagnostic] in
      var own: Set<String> = []
      return page.frontMatter.tags.compactMap { written in
        guard let tag = Tag(written.value), own.insert(tag.slug).inserted,
          let usual = spellings.usual(of: tag)
        else { return nil }
        return Diagnostic(.tagSpelling, .otherSpelling(tag.name, usual: usual), at: written.location)
      }
    }
  }
}

/// How the tags of a site are spelt.
private struct Spellings {
  private var counts: [String: [String: Int]] = [:]

  init(_ pages: [Face]) {
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

extension Message {
  fileprivate static func otherSpelling(_ tag: String, usual: String) -> Message {
    Message("the tag '\(tag)' has the same address as '\(usual)'", fix: didYouMean(usual))
  }
}
