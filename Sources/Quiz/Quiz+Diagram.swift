extension Quiz {
  /// The quiz as a flow chart for review on paper: an SVG document in black and white.
  ///
  /// Questions stand in a column, each answer is an edge with its text on it, and what it leads to stands at
  /// the side: a result in a frame, which is thick where it ends the quiz, or the number of the question that
  /// follows. Dashed lines at the left are skips.
  public var diagram: String {
    var writer = DiagramWriter(quiz: self)
    return writer.write()
  }
}
