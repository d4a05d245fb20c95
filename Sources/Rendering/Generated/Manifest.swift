import Pictures
internal import Page
internal import Diagnostics
internal import Site
internal import Text

extension Site {
  /// How the site in one of its languages looks among the apps of a device: a Web Application Manifest of the W3C.
  ///
  /// It opens in the browser as any page does, and nothing works without a connection. Its icons are the square pictures in
  /// Public that are called `icon-….png`, in the sizes that they have.
  func manifest(of edition: Edition) -> [UInt8] {
    let (settings, home) = (edition.settings, root + edition.language.folder)
    var members: [(key: String, value: JSON)] = [
      ("name", .string(settings.title)),
      ("short_name", .string(settings.shortName.isEmpty ? settings.title : settings.shortName)),
    ]
    if !settings.description.isEmpty { members.append(("description", .string(settings.description))) }
    members += [
      ("lang", .string(edition.language.tag.text)), ("id", .string(home)), ("start_url", .string(home)),
      ("scope", .string(root)), ("display", .string("browser")),
    ]
    if let paper = settings.paper {
      members += [("theme_color", .string(paper.light)), ("background_color", .string(paper.light))]
    }
    members.append(("icons", .array(icons)))
    return Array((JSON.object(members).text + "\n").utf8)
  }

  private var icons: [JSON] {
    let sizes = pictures.files.compactMap { picture -> (path: String, size: PictureSize)? in
      guard picture.file.hasPrefix("Public/icon-"), !picture.path.contains("/"), picture.format == .png,
        let size = picture.size, size.width == size.height
      else { return nil }
      return (picture.path, size)
    }
    return sizes.sorted { ($0.size.width, $0.path) < ($1.size.width, $1.path) }.map { path, size in
      .object([
        ("src", .string(root + PercentEncoding.encode(path))),
        ("sizes", .string("\(size.width)x\(size.height)")), ("type", .string("image/png")),
      ])
    }
  }
}
