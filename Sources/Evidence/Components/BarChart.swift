import Text
package import Words

/// The groups of one or more studies as bars on one scale from 0 to 100 %, each with its 95 % Wilson interval.
///
/// Every bar is a picture of its own, as wide as the text, in which places across are percentages: so it fits every screen and
/// the words around it stay as large as the reader wants them. The bar of the first group is filled, the others are outlines, so that
/// nothing depends on colour.
package struct BarChart: Sendable {
  private let items: [ComparedCounts]
  private let text: FigureText

  /// Takes the studies in the order in which they are shown.
  package init(_ items: [ComparedCounts], text: FigureText = FigureText()) {
    (self.items, self.text) = (items, text)
  }

  /// The chart; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    items.figure(text, notes: [words.intervalNote], in: words).html(in: words) { markup in
      for item in items {
        let needsOutcome = items.count > 1 || text.title != nil
        markup.studyLine(
          item.study, item.outcome, title: needsOutcome ? item.title(in: words) : nil, in: words, &citations)
        for (index, group) in item.groups.enumerated() {
          Self.write(group, isFilled: index == 0, in: words, to: &markup)
        }
      }
      markup.scale([0, 25, 50, 75, 100].map { ($0, words.percent("\(Int($0))")) })
    }
  }

  private static func write(
    _ group: ComparedCounts.Group, isFilled: Bool, in words: Words, to markup: inout Markup
  ) {
    markup.html("<p>")
    markup.text(words.named(name: group.name.capitalisedFirst, value: ""))
    markup.element("b", "", words.share(group.counts))
    markup.text(" (\(group.percentText))")
    markup.html("</p>\n")
    let interval = WilsonInterval(group.counts)
    let (low, high) = ((interval.low * 100).svg, (interval.high * 100).svg)
    markup.html("<svg role=\"img\" width=\"100%\" height=\"24\" aria-label=\"")
    markup.text(words.bar(percent: group.percentText, interval: interval.text(in: words)))
    markup.html("\"><rect width=\"\((group.counts.proportion * 100).svg)%\" height=\"16\" y=\"4\"")
    markup.html(isFilled ? " fill-opacity=\".5\"/>" : " fill=\"none\"/>")
    markup.html("<path d=\"M0 0v24\"/>")
    markup.line(low, "12", high, "12")
    for end in [low, high] { markup.line(end, "8", end, "16") }
    markup.html("</svg>\n")
  }
}

extension Markup {
  /// Adds a line in a picture whose places across are percentages.
  mutating func line(_ x1: String, _ y1: String, _ x2: String, _ y2: String) {
    html("<line x1=\"\(x1)%\" y1=\"\(y1)\" x2=\"\(x2)%\" y2=\"\(y2)\"/>")
  }

  /// Adds a scale: ticks with their labels, at places across from 0 to 100.
  ///
  /// It is hidden from those who hear the page: they have the numbers already.
  mutating func scale(_ ticks: [(place: Double, label: String)]) {
    html("<svg width=\"100%\" height=\"32\" aria-hidden=\"true\">")
    line("0", ".5", "100", ".5")
    for tick in ticks { line(tick.place.svg, "0", tick.place.svg, "6") }
    for tick in ticks {
      let anchor = tick.place <= 0 ? "start" : tick.place >= 100 ? "end" : "middle"
      html("<text x=\"\(tick.place.svg)%\" y=\"1.5em\" text-anchor=\"\(anchor)\">")
      text(tick.label)
      html("</text>")
    }
    html("</svg>\n")
  }
}

extension Double {
  /// The number with at most one decimal, for places in a picture.
  var svg: String {
    let text = rounded(to: 1).replacing("\u{2212}", with: "-")
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
