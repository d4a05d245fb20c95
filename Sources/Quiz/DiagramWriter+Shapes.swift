import Text

extension DiagramWriter {
  /// Lines of text with their left edge, or if they are centred their middle, at `x`.
  func text(
    _ lines: [String], x: Double, top: Double, size: Double = Measure.size, weight: String = "normal",
    isCentred: Bool = false
  ) -> String {
    let anchor = isCentred ? " text-anchor=\"middle\"" : ""
    let bold = weight == "normal" ? "" : " font-weight=\"\(weight)\""
    let scale = size == Measure.size ? "" : " font-size=\"\(number(size))\""
    let spans = lines.enumerated().map { index, line in
      let baseline = top + size + Double(index) * (Measure.line * size / Measure.size)
      return
        "<tspan x=\"\(number(x))\" y=\"\(number(baseline))\">\(XML.escaped(line, apostrophes: false))</tspan>"
    }
    return "<text fill=\"black\" stroke=\"none\"\(anchor)\(bold)\(scale)>\(spans.joined())</text>"
  }

  func frame(x: Double, y: Double, width: Double, height: Double, stroke: Double = 1, radius: Double = 0)
    -> String
  {
    let corner = radius > 0 ? " rx=\"\(number(radius))\"" : ""
    let weight = stroke == 1 ? "" : " stroke-width=\"\(number(stroke))\""
    return
      "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
      + "\(corner)\(weight) fill=\"white\"/>"
  }

  func path(_ commands: String, isDashed: Bool = false, hasArrow: Bool = true) -> String {
    let dash = isDashed ? " stroke-dasharray=\"5 3\"" : ""
    return "<path d=\"\(commands)\"\(dash)\(hasArrow ? " marker-end=\"url(#arrow)\"" : "")/>"
  }

  /// A number in a circle: the question that follows.
  func circle(_ label: String, x: Double, y: Double) -> String {
    "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"12\" fill=\"white\"/>"
      + text(
        [label], x: x, top: y - (label.count > 2 ? 6 : 8.5), size: label.count > 2 ? 10 : Measure.size,
        isCentred: true)
  }

  /// A coordinate with at most one decimal, the same on every machine.
  func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
