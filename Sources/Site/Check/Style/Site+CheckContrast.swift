import Diagnostics
import Page

extension Site {
  /// Whether text can be read in the theme's colours, light and dark.
  ///
  /// A stylesheet in Public names its colours in `:root` as custom properties, and those for dark screens once more within
  /// `@media (prefers-color-scheme: dark)`: `--ink`, `--soft` and `--accent` for text, `--paper` and `--tint` for what it stands
  /// on. Each text colour must have a contrast of at least 4.5 with each ground (WCAG 2.2, success criterion 1.4.3). Only
  /// colours written as `#rgb` or `#rrggbb` are measured.
  func checkContrast() -> [Diagnostic] {
    stylesheets.flatMap { file in
      let sheet = Stylesheet(file.source)
      let dark = sheet.light.merging(sheet.dark) { $1 }
      let inLight = Self.lowContrasts(in: sheet.light, "light")
      let inDark = sheet.dark.isEmpty ? [] : Self.lowContrasts(in: dark, "dark")
      return (inLight + inDark).map { low in
        Diagnostic(
          .lowContrast, low.message, at: file.source.location(of: low.range),
          fix: "choose a colour that differs more in brightness")
      }
    }
  }

  private static let inks = ["--ink", "--soft", "--accent"]
  private static let grounds = ["--paper", "--tint"]
  private static let least = 450

  private static func lowContrasts(in properties: [String: Stylesheet.Property], _ scheme: String) -> [(
    message: String, range: Range<Int>
  )] {
    inks.flatMap { ink in
      grounds.compactMap { ground in
        guard let front = properties[ink], let back = properties[ground], let colour = Colour(front.value),
          let contrast = Colour(back.value).map(colour.contrast), contrast < least
        else { return nil }
        let shown = "\(contrast / 100).\(contrast % 100 < 10 ? "0" : "")\(contrast % 100)"
        return (
          "\(ink) on \(ground) has a contrast of \(shown) in \(scheme) colours, and text needs 4.5",
          front.range
        )
      }
    }
  }
}
