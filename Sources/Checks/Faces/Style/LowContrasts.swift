import Page
package import Diagnostics
import Site
internal import Text

extension Check {
  /// Colours in which text is hard to read.
  package static let lowContrast = Check("low-contrast", .warning)
}

/// Colours of the theme, light or dark, in which text is hard to read.
///
/// A stylesheet in Public names its colours in `:root` as custom properties, and those for dark screens once more within
/// `@media (prefers-color-scheme: dark)`: `--ink`, `--soft`, `--accent` and `--visited` for text, `--paper` and `--tint` for
/// what it stands on. Each text colour must have a contrast of at least 4.5 with each ground (WCAG 2.2, success criterion 1.4.3). Only
/// colours written as `#rgb` or `#rrggbb` are measured.
struct LowContrasts: FacesCheck {
  let isForAudits = true

  func findings(in faces: Faces) -> [Diagnostic] {
    faces.stylesheets.flatMap { file in
      let sheet = Stylesheet(file.source.bytes)
      let dark = sheet.light.merging(sheet.dark) { $1 }
      let found = low(in: sheet.light, "light") + (sheet.dark.isEmpty ? [] : low(in: dark, "dark"))
      return found.map { Diagnostic(.lowContrast, $0.message, at: file.source.location(of: $0.range)) }
    }
  }

  private static let inks = ["--ink", "--soft", "--accent", "--visited"]
  private static let grounds = ["--paper", "--tint"]
  private static let least = 450

  private func low(
    in properties: [String: Stylesheet.Property], _ scheme: String
  ) -> [(message: Message, range: Range<Int>)] {
    Self.inks.flatMap { ink in
      Self.grounds.compactMap { ground in
        guard let front = properties[ink], let back = properties[ground], let colour = Colour(front.value),
          let contrast = Colour(back.value).map(colour.contrast), contrast < Self.least
        else { return nil }
        return (.lowContrast(of: ink, on: ground, contrast, in: scheme), front.range)
      }
    }
  }
}

extension Message {
  /// - Parameter contrast: In hundredths.
  fileprivate static func lowContrast(
    of ink: String, on ground: String, _ contrast: Int, in scheme: String
  ) -> Message {
    let shown = "\(contrast / 100).\(contrast % 100 < 10 ? "0" : "")\(contrast % 100)"
    return Message(
      "\(ink) on \(ground) has a contrast of \(shown) in \(scheme) colours, and text needs 4.5",
      fix: "choose a colour that differs more in brightness")
  }
}
