package import Diagnostics
import Pictures
import Site

extension Check {
  /// A picture that browsers cannot show, such as HEIC.
  package static let unshownPicture = Check("unshown-picture", .error)
  /// A photograph that breaks off, so that nobody knows what it tells of the photographer.
  package static let damagedPicture = Check("damaged-picture", .error, isSafety: true)
  /// A drawing or GIF that cannot be read, and so is published with all that it tells of who made it.
  package static let unreadPicture = Check("unread-picture", .warning)
}

/// Pictures that are no good to readers, by what is in them and not by their names.
struct UnshownPictures: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.pictures.compactMap { picture in
      let start = SourceText(file: picture.file, "").location(ofLine: 1)
      switch picture.reading {
      case .damaged: return Diagnostic(.damagedPicture, .damaged, at: start)
      case .unread: return Diagnostic(.unreadPicture, .unread, at: start)
      case .cleaned, nil: break
      }
      guard let format = picture.format, !format.isShown else { return nil }
      return Diagnostic(.unshownPicture, .unshown(format.rawValue.uppercased()), at: start)
    }
  }
}

extension Message {
  fileprivate static let damaged = Message(
    "this picture breaks off, so it cannot be freed of what it tells of the photographer",
    fix: "save it again")

  fileprivate static let unread = Message(
    "this picture breaks off, is no proper file of its kind, or holds a script, so remarks in it are published as well",
    fix: "save it again, as a plain SVG or as a GIF")

  /// A picture in a format that browsers do not show.
  static func unshown(_ format: String) -> Message {
    Message("browsers do not show \(format) pictures", fix: "save it as JPEG")
  }
}
