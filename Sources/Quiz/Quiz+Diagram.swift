extension Quiz {
  /// The quiz as a flow chart for review on paper: an SVG document in black and white.
  ///
  /// Questions stand in a column. Each answer is an edge with its text on it, and its target stands at the side: a
  /// result in a frame, thick if it ends the quiz, or the number of the next question. Dashed lines at the left are
  /// skips.
  public var diagram: String {
    var writer = DiagramWriter(quiz: self)
    return writer.write()
  }
}
