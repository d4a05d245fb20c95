import Page
import Diagnostics
import Site

/// Pages that site.yml names but that do not exist: in the navigation, the footer, and as the page for emergencies.
struct BrokenMenuItems: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let settings = faces.settings
    let items = (settings.navigation + settings.footer).compactMap {
      item -> (path: String, location: Location)? in
      if case .page(let path) = item.target { (path, item.location) } else { nil }
    }
    let help = settings.urgentHelp.map { (path: $0.value, location: $0.location) }
    let names = faces.pageNames
    return (items + [help].compactMap(\.self)).compactMap { item in
      let path = ContentPath(item.path)
      guard faces.index(of: path) == nil else { return nil }
      let message: Message =
        faces.unpublished.contains(path)
        ? .unpublished(item.path) : .noPage(item.path, guess: names.nearest(to: item.path))
      return Diagnostic(.brokenLink, message, at: item.location)
    }
  }
}

extension Faces {
  /// The files of the pages, for what site.yml may have meant.
  var pageNames: Suggestions { Suggestions { [pages] in pages.map(\.path.text) } }
}
