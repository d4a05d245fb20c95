import Diagnostics
import Text

extension SiteSettings {
  /// The language of the pages, English where nothing else is said, and where it is written.
  static func language(_ fields: inout Fields) -> (LanguageTag, Location?) {
    guard let written = fields.text("language", .pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")) else {
      return (.english, nil)
    }
    guard let tag = LanguageTag(written.value) else {
      fields.complain(
        "'\(written.value)' is not the tag of a language", at: written.location,
        fix: LanguageTag.correction(of: written.value).map { "write \($0)" }
          ?? "write it as BCP 47 does: en, en-US, es, fr, de, ar, pt-BR …")
      return (.english, nil)
    }
    return (tag, written.location)
  }
}
