/// A column of files as they were written for earlier versions, which knew one treatment and one outcome.
struct FormerColumn {
  /// What stood in the header; `…` stands for any name.
  let name: String
  /// What to write instead.
  let now: String

  private init(_ name: String, _ now: String) { (self.name, self.now) = (name, now) }

  static let all = [
    FormerColumn("substance", "'about'"),
    FormerColumn("n", "'participants'"),
    FormerColumn("n_…", "'n-1'"), FormerColumn("n_control", "'n-2'"),
    FormerColumn("dose_…", "'dose-1', with the unit behind each number"),
    FormerColumn("route", "'dose-1', in words"),
    FormerColumn("infusion_…", "'dose-1', in words"),
    FormerColumn("sessions", "'dose-1', in words"),
    FormerColumn("comparator", "'arm-2', and 'placebo' if it is one"),
    FormerColumn("co_treatment", "'alongside'"),
    FormerColumn("follow_up", "'follow-up'"),
    FormerColumn("events_…", "'events-1'"), FormerColumn("events_control", "'events-2'"),
    FormerColumn("total_…", "'total-1'"), FormerColumn("total_control", "'total-2'"),
    FormerColumn("percent_…", "'percent-1'"), FormerColumn("percent_control", "'percent-2'"),
    FormerColumn("effect", "'measure' and 'estimate', or 'result' where it is in words"),
    FormerColumn("ci_low", "'low'"), FormerColumn("ci_high", "'high'"), FormerColumn("p_value", "'p'"),
    FormerColumn("events_basis", "'limits', where the counts were worked out"),
    FormerColumn("limitations", "'limits'"),
    FormerColumn("confidence", "'account', and 'yes' where a row was read in an account of the paper"),
    FormerColumn("in_…", "'notes'"),
  ]

  /// The column that was called so: by its whole name, otherwise by its start.
  static func named(_ name: String) -> FormerColumn? {
    all.first { $0.name == name }
      ?? all.first {
        $0.name.hasSuffix("…") && name.hasPrefix($0.name.dropLast()) && name.count >= $0.name.count
      }
  }

  /// What replaces each, as a table in Markdown.
  static var table: String {
    (["| earlier column | now |", "| --- | --- |"]
      + all.map { "| `\($0.name)` | \($0.now.replacing("'", with: "`")) |" }).joined(separator: "\n")
  }
}
