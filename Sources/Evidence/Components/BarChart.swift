import Text
package import Words

/// The groups of one or more studies as bars on one scale from 0 to 100 %, each with its 95 % Wilson interval as a pale band.
///
/// Every bar is a picture of its own, as wide as the text, in which places across are percentages: so it fits every screen and
/// the words around it stay as large as the reader wants them. The bar of the first group is filled, the others are outlines, so that
/// nothing depends on colour. Bars of a study without a group to compare with are hatched, and the better a study compares,
/// the thicker are its bars.
package struct BarChart: Sendable {
  private let items: [ComparedCounts]
  private let text: FigureText

  /// Takes the studies in the order in which they are shown.
  package init(_ items: [ComparedCounts], text: FigureText = FigureText()) {
    (self.items, self.text) = (items, text)
  }

  /// The chart; its studies join the page's citations.
  package func html(in words: Words, citing citations: inout CitationList) -> [UInt8] {
    let axis = Axis(in: words)
    return items.figure(text, notes: [words.intervalNote], in: words).html(in: words) { markup in
      for item in items {
        let needsOutcome = items.count > 1 || text.title != nil
        markup.studyLine(
          item.study, item.outcome, title: needsOutcome ? item.title(in: words) : nil, in: words, &citations)
        for (index, group) in item.groups.enumerated() {
          markup.html("<p>")
          markup.text(words.named(name: group.name.capitalisedFirst, value: ""))
          markup.element("b", "", words.share(group.counts))
          markup.text(" (\(group.percentText))")
          markup.html("</p>\n")
          let fill: Fill = item.study.isComparison ? index == 0 ? .full : .none : .hatched
          Self.write(group, fill, thickness: item.study.thickness, on: axis, in: words, to: &markup)
        }
      }
      let ticks: [(Double, String?)] = [0, 25, 50, 75, 100].map { place in
        // A label at every tick would run into the next where letters are large.
        (Double(place), place % 50 == 0 ? words.percent("\(place)") : nil)
      }
      markup.scale(axis, ticks)
    }
  }

  private enum Fill { case full, none, hatched }

  private static func write(
    _ group: ComparedCounts.Group, _ fill: Fill, thickness: Int, on axis: Axis, in words: Words,
    to markup: inout Markup
  ) {
    let interval = WilsonInterval(group.counts)
    let (low, high) = interval.ends(in: words)
    markup.startPicture(
      height: thickness + 8,
      name: words.bar(name: group.name.capitalisedFirst, percent: group.percentText, low: low, high: high))
    markup.band(
      axis, from: interval.low * 100, to: interval.high * 100, y: 4, height: thickness, ".2")
    let (share, bar) = (group.counts.proportion * 100, thickness / 2)
    markup.band(
      axis, from: 0, to: share, y: 4 + bar / 2, height: bar, fill == .full ? ".6" : nil)
    if fill == .hatched {
      // Dashes of a line as thick as the bar: stripes that need no id and no stylesheet.
      let (start, end, middle) = (axis.place(0), axis.place(share), 4 + bar)
      markup.html("<line x1=\"\(start)%\" x2=\"\(end)%\" y1=\"\(middle)\" y2=\"\(middle)\"")
      markup.html(" stroke-width=\"\(bar)\" stroke-dasharray=\"2 4\"/>")
    }
    markup.upright(axis, at: 0, height: thickness + 8)
    markup.html("</svg>\n")
  }
}
