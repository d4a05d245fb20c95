import Diagnostics

extension Catalogue.Word {
  /// Why a word cannot stand in the place of another.
  struct Misfit {
    let check: Check
    let message: String
    let range: Range<Int>
    let fix: String
  }

  /// Why this word cannot stand in the place of another; `nil` where it can.
  ///
  /// It must name in braces exactly what its place fills; only a plural form may leave its number out.
  func misfit(for wanted: Catalogue.Word) -> Misfit? {
    let name = name.value
    guard isPlural == wanted.isPlural else {
      return Misfit(
        check: .wrongPlural, message: "'\(name)' \(wanted.isPlural ? "counts something" : "counts nothing")",
        range: self.name.range,
        fix: wanted.isPlural
          ? "give it msgid_plural and msgstr[0] to msgstr[n]" : "give it msgid and msgstr alone")
    }
    let names = wanted.placeholders
    for form in forms {
      let found = Pattern.names(in: form.value)
      if let extra = found.first(where: { !names.contains($0) }) {
        return Misfit(
          check: .wrongPlaceholder, message: "nothing comes in the place of {\(extra)} in '\(name)'",
          range: form.range, fix: Suggestion.didYouMean(extra, among: names) ?? "take it out")
      }
      if let missing = names.first(where: { !found.contains($0) && !(isPlural && $0 == "count") }) {
        return Misfit(
          check: .wrongPlaceholder, message: "'\(name)' lacks {\(missing)}", range: form.range,
          fix: "write {\(missing)} where it belongs")
      }
    }
    return nil
  }
}
