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
  static let peopleNotStated = "Number of people not stated"
  static let nobody = "nobody"
  static let against = " against "

  static func effectNote(noEffect value: String) -> String {
    "The dot is the result, the line through it its 95% confidence interval. "
      + "An interval that crosses the upright line at \(value) shows no clear difference."
  }
  static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
  static func arms(_ ketamine: Int, _ control: Int) -> String {
    "\(ketamine) ketamine, \(control) comparison"
  }
  static func groups(_ first: Int, _ second: Int) -> String { "groups of \(first) and \(second)" }
  static func of(_ counts: Counts) -> String { "\(counts.events) of \(counts.total)" }
  static func about(_ counts: Counts) -> String { "about \(of(counts))" }
  static func studies(_ count: Int, isByYear: Bool) -> String {
    count == 1 ? "1 study" : "\(count) studies" + (isByYear ? ", the oldest first" : "")
  }
  static func studiesTogether(_ count: Int) -> String {
    count == 1 ? "1 study" : "\(count) studies on one scale"
  }
  static func bar(_ percent: String, interval: String) -> String {
    "\(percent) on a scale from 0 to 100%, 95% confidence interval \(interval)"
  }
  static func figures(_ counts: Counts) -> String { "\(of(counts)) people" }
  static func effect(_ effect: Effect, noEffect: String) -> String {
    "\(effect.estimate.text), 95% confidence interval \(effect.low.text) to \(effect.high.text); "
      + "no effect is \(noEffect)"
  }
  static func numbers(of title: String) -> String { "Numbers: \(title)" }
}

extension Study.Allocation {
  var words: String {
    switch self {
    case .randomised: "Randomised"
    case .notRandomised: "Not randomised"
    case .notStated: "Randomisation not stated"
    }
  }
}

extension Study.Blinding {
  var words: String {
    switch self {
    case .double: "Double-blind"
    case .single: "Single-blind"
    case .blinded: "Blinded"
    case .none: "Not blinded"
    case .notStated: "Blinding not stated"
    }
  }
}

extension Study.Comparison {
  var words: String {
    switch self {
    case .placebo: "Placebo"
    case .activeControl: "Active control"
    case .sameTreatment: "No placebo: both groups had ketamine"
    case .otherTreatment: "No placebo"
    case .nothing: "No comparison group"
    case .notStated: "Comparison not stated"
    }
  }
}

extension StudiesTable.Column {
  /// What stands above the column, and beside each value on a card.
  var title: String {
    switch self {
    case .design: "Kind of study"
    case .people: "People"
    case .dose: "Ketamine"
    case .compared: "Compared with"
    case .alongside: "Alongside"
    case .result: "Result"
    case .followUp: "Followed for"
    case .limits: "Limits"
    }
  }
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
