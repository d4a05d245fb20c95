import Diagnostics

/// Something wrong with a published page, before it is said of which one.
///
/// What is wrong with a template is wrong on every page that uses it, so the same finding is told once.
struct Finding: Hashable {
  let check: Check
  let message: String
  var fix: String?

  init(_ check: Check, _ message: String, fix: String? = nil) {
    self.check = check
    self.message = message
    self.fix = fix
  }
}
