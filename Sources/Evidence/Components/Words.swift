/// The words that tables and charts of studies say to readers, in one place.
enum Words {
  static let showNumbers = "Show the numbers"
  static let notKnown = "not known"
  static let notStated = "not stated"
  static let ketamine = "Ketamine"
  static let comparison = "Comparison"
  static let group = "Group"
  static let study = "Study"
  static let count = "Count"
  static let estimate = "Estimate"
  static let interval = "95% interval"
  static let eachFigure = "Each figure is one person; the filled ones are those counted."
  static let aboutCounted = "The filled figures are those counted, rounded to whole people."
  static let intervalNote = "The thin line is the 95% confidence interval (Wilson)."
  static let secondHand = "by an account of the paper"

  static func effectNote(noEffect value: String) -> String {
    "The dot is the result, the line through it its 95% confidence interval. "
      + "An interval that crosses the upright line at \(value) shows no clear difference."
  }
  static func of(_ counts: Counts) -> String { "\(counts.events) of \(counts.total)" }
  static func about(_ counts: Counts) -> String { "about \(of(counts))" }
  static func studies(_ count: Int) -> String {
    count == 1 ? "1 study" : "\(count) studies, the oldest first"
  }
  static func studiesTogether(_ count: Int) -> String {
    count == 1 ? "1 study" : "\(count) studies on one scale"
  }
  static func numbers(of title: String) -> String { "Numbers: \(title)" }
}

extension String {
  /// The text with a capital at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text without the editors' mark for what was read in an account of the paper, which readers are told in words.
  var withoutEditorsMarks: String {
    guard contains("V2") else { return self }
    return replacing("(V2)", with: "(\(Words.secondHand))")
  }
}
