/// The columns of the file of studies, by the names in its header.
enum StudyColumn: String, CaseIterable {
  case key, year, substance, design
  case inJones2018 = "in_jones2018"
  case people = "n"
  case ketaminePeople = "n_ketamine"
  case controlPeople = "n_control"
  case dose = "dose_mg_per_kg"
  case route
  case infusionMinutes = "infusion_minutes"
  case sessions, comparator
  case coTreatment = "co_treatment"
  case followUp = "follow_up"
  case outcome
  case ketamineEvents = "events_ketamine"
  case ketamineTotal = "total_ketamine"
  case ketaminePercent = "percent_ketamine"
  case controlEvents = "events_control"
  case controlTotal = "total_control"
  case controlPercent = "percent_control"
  case effect
  case low = "ci_low"
  case high = "ci_high"
  case pValue = "p_value"
  case countsBasis = "events_basis"
  case limitations, notes, confidence

  /// Whether the file must have the column; the others are remarks among editors that no page shows.
  var isRequired: Bool {
    switch self {
    case .inJones2018, .notes, .confidence: false
    default: true
    }
  }
}
