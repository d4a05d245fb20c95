package import Diagnostics

extension Check {
  /// The file of studies is not a table of values between commas, semicolons or tabs.
  package static let malformedCSV = Check("malformed-csv", .error)
  /// A column of the file of studies is missing.
  package static let missingStudyColumn = Check("missing-study-column", .error)
  /// A column of the file of studies has a name that no column has, or none and something in it.
  package static let unknownStudyColumn = Check("unknown-study-column", .error)
  /// A column of the file of studies stands there twice.
  package static let duplicateStudyColumn = Check("duplicate-study-column", .error)
  /// A study has no key, nothing that it is about, no name of a group or no outcome where there are numbers.
  package static let incompleteStudy = Check("incomplete-study", .error)
  /// Two rows have the same key and the same outcome.
  package static let duplicateStudy = Check("duplicate-study", .error)
  /// Rows of one study say different things of it.
  package static let differingStudyRows = Check("differing-study-rows", .error)
  /// A column of the file of studies that takes a few words has another.
  package static let unknownStudyValue = Check("unknown-study-value", .error)
  /// An estimate is of no measure that a line of no effect is known of.
  package static let unknownMeasure = Check("unknown-measure", .error)
  /// A number of a study is none, or cannot be.
  package static let badStudyNumber = Check("bad-study-number", .error)
  /// Counts of a study contradict each other.
  package static let contradictoryCounts = Check("contradictory-counts", .error)
  /// A percentage is not that of its counts.
  package static let wrongPercentage = Check("wrong-percentage", .error)
  /// A confidence interval is upside down, incomplete, or does not contain its estimate.
  package static let badInterval = Check("bad-interval", .error)
  /// A p-value that is none.
  package static let badPValue = Check("bad-p-value", .error)
  /// A page names a study that does not exist.
  package static let unknownStudy = Check("unknown-study", .error)
  /// A page asks for studies about something that no study is about.
  package static let unknownStudySubject = Check("unknown-study-subject", .error)
  /// A page asks for an outcome that a study does not have.
  package static let unknownOutcome = Check("unknown-outcome", .error)
  /// A page asks for a picture of a study whose numbers are not known.
  package static let studyWithoutNumbers = Check("study-without-numbers", .error)
  /// Different measures, or differences in different units, on one scale.
  package static let mixedEffects = Check("mixed-effects", .error)
}
