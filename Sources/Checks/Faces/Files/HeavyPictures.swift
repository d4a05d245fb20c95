package import Diagnostics
import Page
import Site
import Text

extension Check {
  /// A picture with more bytes than `budgets:` in site.yml allows.
  package static let heavyPicture = Check("heavy-picture", .warning)
}

/// Pictures that take long to load on a phone.
struct HeavyPictures: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let most = faces.settings.budgets.picture
    return faces.pictures.filter { $0.weight > most }.map { picture in
      Diagnostic(
        .heavyPicture, .heavy(picture.weight, most: most),
        at: SourceText(file: picture.file, "").location(ofLine: 1))
    }
  }
}

extension Message {
  fileprivate static func heavy(_ weight: Int, most: Int) -> Message {
    Message(
      "this picture has \(withThousands(weight)) bytes, more than \(withThousands(most))",
      fix: "save it smaller, or write budgets: {picture: \(weight)} in \(SiteSettings.file)")
  }
}
