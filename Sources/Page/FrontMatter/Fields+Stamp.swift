import Diagnostics

extension Fields {
  /// The stamp of a review, which means something only beside the day of the review.
  ///
  /// A stamp that cannot be read is returned all the same: it fits no text, so the review that it belongs to counts for
  /// nothing.
  mutating func stamp(_ key: String, of review: String) -> Located<String>? {
    record?.note(key, .text(.free))
    guard contains(key) else { return nil }
    let count = diagnostics.count
    let stamp = text(key) ?? Located(value: "", location: location(of: key) ?? location)
    guard diagnostics.count == count else { return stamp }
    if !TextStamp.isStamp(stamp.value) {
      report(
        Diagnostic(
          .badReviewStamp, "this is not the stamp of a review", at: stamp.location,
          fix: "remove the line; 'handout review' writes such stamps"))
    } else if !contains(review) {
      report(
        Diagnostic(
          .badReviewStamp, "this page has the stamp of a review, but not its date",
          at: stamp.location, fix: "remove the line, or review the page and run 'handout review'"))
    }
    return stamp
  }
}
