import Diagnostics
import Page
import Site

/// Pages that a section names under `pages:` but does not list.
struct MisplacedPages: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var children: [Int: [ContentPath]]?
    for (section, page) in faces.pages.enumerated()
    where !page.frontMatter.pages.isEmpty && !page.isTranslation {
      var names: Suggestions?
      for name in page.frontMatter.pages {
        guard var message = message(for: name.value, of: section, page, faces) else { continue }
        if message.fix == nil {
          let known = names ?? self.names(own(section, &children, faces), on: page)
          names = known
          message = .notOfSection(name.value, guess: known.nearest(to: name.value))
        }
        found.append(Diagnostic(.brokenLink, message, at: name.location))
      }
    }
    return found
  }

  private func names(_ paths: [ContentPath], on page: Face) -> Suggestions {
    Suggestions { [path = page.path] in paths.map { $0.relative(to: path) } }
  }

  /// The pages of a section; those of all sections are looked for once.
  private func own(_ section: Int, _ children: inout [Int: [ContentPath]]?, _ faces: Faces) -> [ContentPath] {
    let all =
      children
      ?? faces.pages.reduce(into: [:]) { children, page in
        if let parent = page.parent { children[parent, default: []].append(page.path) }
      }
    children = all
    return all[section] ?? []
  }

  private func message(
    for name: String, of section: Int, _ page: Face, _ faces: Faces
  ) -> Message? {
    guard let path = ContentPath(name, from: page.path.folder) else { return .notOfSection(name, guess: nil) }
    guard let place = faces.index(of: path), faces.pages[place].parent == section else {
      return faces.unpublished.contains(path) ? .draft(name) : .notOfSection(name, guess: nil)
    }
    let listed = faces.pages[place].frontMatter
    return listed.isListed && !listed.isUnlisted
      ? nil : .leftOut(name, by: listed.isUnlisted ? "unlisted: true" : "listed: false")
  }
}

extension Message {
  fileprivate static func notOfSection(_ name: String, guess: String?) -> Message {
    Message("'\(name)' is not a page of this section", fix: didYouMean(guess))
  }

  fileprivate static func draft(_ name: String) -> Message {
    Message(
      "the page '\(name)' is not published yet", fix: "publish it first, or leave out this line until then")
  }

  fileprivate static func leftOut(_ name: String, by key: String) -> Message {
    Message("no list shows '\(name)', because it says \(key)", fix: "leave out this line, or that one")
  }
}
