package import Diagnostics

extension Check {
  /// The file of studies is not a table of comma-separated values.
  package static let malformedCSV = Check("malformed-csv", .error)
  /// A column of the file of studies is missing.
  package static let missingStudyColumn = Check("missing-study-column", .error)
  /// A column of the file of studies has a name that no column has.
  package static let unknownStudyColumn = Check("unknown-study-column", .error)
  /// A column of the file of studies stands there twice.
  package static let duplicateStudyColumn = Check("duplicate-study-column", .error)
  /// A study has no key, no substance, or a key that cannot be cited.
  package static let incompleteStudy = Check("incomplete-study", .error)
  /// Two studies have the same key.
  package static let duplicateStudy = Check("duplicate-study", .error)
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
  /// A page asks for the studies of a substance that no study is about.
  package static let unknownSubstance = Check("unknown-substance", .error)
  /// A page asks for a picture of a study whose numbers are not known.
  package static let studyWithoutNumbers = Check("study-without-numbers", .error)
  /// Differences and ratios on one scale.
  package static let mixedEffects = Check("mixed-effects", .error)
}
