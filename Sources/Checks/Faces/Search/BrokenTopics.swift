package import Diagnostics
import Page
import Site

extension Check {
  /// A line under `search:` in site.yml that leads to no page, or to no heading.
  package static let brokenTopic = Check("broken-topic", .error)
  /// Words for the same thing under `search:` in site.yml, of which no topic has the first.
  package static let unknownSynonym = Check("unknown-synonym", .warning)
}

/// Words of the list of all topics that lead nowhere.
struct BrokenTopics: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    guard let search = faces.settings.search else { return [] }
    let path = ContentPath(search.page.value)
    guard faces.index(of: path) != nil else {
      let message: Message =
        faces.unpublished.contains(path)
        ? .unpublished(path, faces)
        : .noPage(search.page.value, guess: faces.pageNames.nearest(to: search.page.value))
      return [Diagnostic(.brokenTopic, message, at: search.page.location)]
    }
    // The list is made anew wherever it is asked for.
    let known = search.synonyms.isEmpty ? nil : faces.topics
    return topics(of: search, in: faces)
      + search.synonyms.filter { known?.leads($0.word) != true }.map {
        Diagnostic(.unknownSynonym, .noTopic($0.word), at: $0.location)
      }
  }

  private func topics(of search: SiteSettings.Search, in faces: Faces) -> [Diagnostic] {
    guard !search.topics.isEmpty, let top = faces.pages.first else { return [] }
    let targets = LinkTargets(faces)
    return search.topics.compactMap { topic in
      guard case .page = topic.link else {
        return Diagnostic(.brokenTopic, .noPath(topic.target.value), at: topic.target.location)
      }
      return targets.finding(for: topic.link, on: top, written: topic.target.value).map {
        Diagnostic(.brokenTopic, $0.message, at: topic.target.location)
      }
    }
  }
}

extension Message {
  fileprivate static func noPath(_ written: String) -> Message {
    Message("'\(written)' is not the path of a page", fix: "write folder/page.md or folder/page.md#heading")
  }

  fileprivate static func noTopic(_ word: String) -> Message {
    Message(
      "no topic has the word '\(word)', so its other names are missing from the list of topics",
      fix: "name it under topics:, or mark the heading that explains it {.topic}")
  }
}
