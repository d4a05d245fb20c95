package import Diagnostics
import Site

extension Check {
  /// A tag that cannot be one, or that a page has twice.
  package static let badTag = Check("bad-tag", .error)
}

/// Tags of which no address can be made, and tags that a page has already.
struct BadTags: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages where !page.frontMatter.tags.isEmpty {
      var own: Set<String> = []
      for written in page.frontMatter.tags {
        if let tag = Tag(written.value) {
          guard !own.insert(tag.slug).inserted else { continue }
          found.append(Diagnostic(.badTag, .repeated(written.value), at: written.location))
        } else {
          found.append(Diagnostic(.badTag, .noAddress(written.value), at: written.location))
        }
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func noAddress(_ tag: String) -> Message {
    Message("the tag '\(tag)' has no letter or digit to make an address of", fix: "name it in words")
  }

  fileprivate static func repeated(_ tag: String) -> Message {
    Message("this page has the tag '\(tag)' already", fix: "leave it out")
  }
}
