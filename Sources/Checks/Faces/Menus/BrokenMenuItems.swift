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
    return (items + [help].compactMap(\.self)).compactMap { item in
      let path = ContentPath(item.path)
      guard faces.index(of: path) == nil else { return nil }
      let message: Message =
        faces.unpublished.contains(path)
        ? .unpublished(path, faces) : .noPage(item.path, guess: faces.page(like: item.path))
      return Diagnostic(.brokenLink, message, at: item.location)
    }
  }
}

extension Faces {
  /// The file of the page whose path is nearest to one that site.yml names.
  func page(like path: String) -> String? {
    Suggestion.nearest(to: path, among: pages.lazy.map(\.path.text))
  }
}
