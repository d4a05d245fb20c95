import Text
import Words

/// Where numbers stand across a picture: from the side on which the language starts to read.
struct Axis {
  private let isMirrored: Bool

  init(in words: Words) { isMirrored = words.isRightToLeft }

  /// The place of a number from 0 to 100 as a percentage from the left, for SVG.
  func place(_ value: Double) -> String { (isMirrored ? 100 - value : value).svg }
}

/// What charts draw.
///
/// Colours and strokes are attributes, not styles: a reader view, a feed or a page without its stylesheet shows the same picture.
extension Markup {
  /// Starts a picture as wide as the text; those who hear the page get its name.
  mutating func startPicture(height: Int, name: String) {
    html("<svg role=\"img\" width=\"100%\" height=\"\(height)\" \(Self.ink) aria-label=\"")
    text(name)
    html("\">")
  }

  /// Lines in the colour of the text.
  static let ink = "fill=\"none\" stroke=\"currentColor\""

  /// Adds a bar or band.
  ///
  /// - Parameter opacity: How dark it is filled; `nil` for an outline.
  mutating func band(
    _ axis: Axis, from low: Double, to high: Double, y: Int, height: Int, _ opacity: String?
  ) {
    let (start, end) = (axis.place(low), axis.place(high))
    let (left, right) = [start, end].compactMap { Double($0) }.sorted().ends
    html("<rect x=\"\(left.svg)%\" width=\"\((right - left).svg)%\" y=\"\(y)\" height=\"\(height)\"")
    // An outline says so itself: what its picture says would lose against an older stylesheet of an editor.
    html(opacity.map { " fill=\"currentColor\" fill-opacity=\"\($0)\"" } ?? " fill=\"none\"")
    html("/>")
  }

  /// Adds an upright line from the top to a height.
  mutating func upright(_ axis: Axis, at value: Double, height: Int) {
    let place = axis.place(value)
    html("<line x1=\"\(place)%\" x2=\"\(place)%\" y1=\"0\" y2=\"\(height)\"/>")
  }

  /// Adds a scale: ticks, some with labels, at places from 0 to 100.
  ///
  /// It is hidden from those who hear the page: they have the numbers already.
  mutating func scale(_ axis: Axis, _ ticks: [(place: Double, label: String?)]) {
    startScale(height: 32)
    for tick in ticks { upright(axis, at: tick.place, height: 6) }
    for tick in ticks {
      guard let label = tick.label else { continue }
      let anchor = tick.place <= 0 ? "start" : tick.place >= 100 ? "end" : "middle"
      html(
        "<text x=\"\(axis.place(tick.place))%\" y=\"1.5em\" text-anchor=\"\(anchor)\" fill=\"currentColor\"")
      html(" stroke=\"none\">")
      text(label)
      html("</text>")
    }
    html("</svg>\n")
  }

  /// Adds a scale of three ticks, a sixth, a half and five sixths across, each with words below it that may wrap.
  mutating func scale(_ axis: Axis, _ labels: [String]) {
    startScale(height: 8)
    for place in [100.0 / 6, 50, 500.0 / 6] { upright(axis, at: place, height: 6) }
    html("</svg>\n<p class=\"scale\" aria-hidden=\"true\">")
    for label in labels { element("span", "", label) }
    html("</p>\n")
  }

  private mutating func startScale(height: Int) {
    html("<svg width=\"100%\" height=\"\(height)\" \(Self.ink) aria-hidden=\"true\">")
    html("<line x1=\"0%\" x2=\"100%\" y1=\".5\" y2=\".5\"/>")
  }
}

extension [Double] {
  /// The first and the last of two or more.
  fileprivate var ends: (Double, Double) { (self[0], self[count - 1]) }
}

extension Double {
  /// The number with at most one decimal, for places in a picture.
  var svg: String { trimmed(to: 1).replacing("\u{2212}", with: "-") }

  /// The number with as many decimals as it needs, up to some, of which there is at least one.
  func trimmed(to decimals: Int) -> String {
    var text = rounded(to: decimals)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
