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
    return wholeAddresses(in: faces)
      + (items + [help].compactMap(\.self)).compactMap { item in
        let path = ContentPath(item.path)
        guard faces.index(of: path) == nil else { return nil }
        let message: Message =
          faces.unpublished.contains(path)
          ? .unpublished(path, faces) : faces.noPage(item.path, among: names)
        return Diagnostic(.brokenLink, message, at: item.location)
      }
  }
}

extension BrokenMenuItems {
  /// What is wrong with whole addresses of this site.
  private func wholeAddresses(in faces: Faces) -> [Diagnostic] {
    let own = (faces.settings.navigation + faces.settings.footer).compactMap {
      item -> (ExternalURL, Location)? in
      guard case .url(let text) = item.target, let url = ExternalURL(text),
        faces.settings.baseURL?.path(in: url) != nil
      else { return nil }
      return (url, item.location)
    }
    guard !own.isEmpty, let page = faces.pages.first else { return [] }
    let targets = LinkTargets(faces)
    return own.compactMap { url, location in
      targets.finding(for: .external(url), on: page, written: url.text)?.diagnostic(at: location)
    }
  }
}

extension Message {
  fileprivate static func addressForPage(_ address: String) -> Message {
    Message("'\(address)' is not the path of a page", fix: "write it after url:")
  }
}

extension Faces {
  /// What is wrong with a path that names no page, and what was meant: an address on the web, a page by its address, or one
  /// with a similar path.
  fileprivate func noPage(_ written: String, among names: Suggestions) -> Message {
    if ExternalURL(written) != nil { return .addressForPage(written) }
    let start = ["Content/", "./"].first(where: written.hasPrefix) ?? ""
    let path = written.dropFirst(start.count).prefix { $0 != "#" && $0 != "?" }
      .split(separator: "/").joined(separator: "/")
    let candidates = [path, path + ".md", path.isEmpty ? "index.md" : path + "/index.md"]
    let meant = candidates.first { index(of: ContentPath($0)) != nil }
    return .noPage(written, guess: meant ?? names.nearest(to: written))
  }

  /// The files of the pages, for what site.yml may have meant.
  var pageNames: Suggestions { Suggestions { [pages] in pages.map(\.path.text) } }
}
