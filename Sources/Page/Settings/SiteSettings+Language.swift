import Diagnostics
import Text

extension SiteSettings {
  /// The main language, English where nothing else is said, and where it is written.
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

  /// The languages of the pages, and where each of several is written.
  ///
  /// - Parameter main: What ``language(_:)`` read.
  static func languages(_ fields: inout Fields, main: LanguageTag) -> (SiteLanguages, [Location]) {
    let place = fields.location(of: "languages")
    let written = fields.group("languages") { group in
      group.eachKey { group, key in named(key, &group) }
    }
    guard let written, let place else { return (SiteLanguages(only: main), []) }
    guard let first = written.first(where: { $0.tag == main }) else {
      if !written.isEmpty {
        fields.complain(
          "'\(main.text)', the language of this site, is not among its languages", at: place,
          fix: "add \(main.text): and its own name, or write language: \(written[0].tag.text)")
      }
      return (SiteLanguages(only: main), [])
    }
    let others = written.filter { $0.tag != main }
    return (
      SiteLanguages(
        main: SiteLanguage(main: main, name: first.name),
        others: others.map { SiteLanguage($0.tag, name: $0.name) }),
      ([first] + others).map(\.location)
    )
  }

  /// A line under `languages:`.
  private struct NamedLanguage {
    let tag: LanguageTag
    let name: String
    let location: Location
  }

  private static func named(_ key: String, _ group: inout Fields) -> NamedLanguage? {
    let name = group.required(key, "its own name, by which its readers know it")
    let place = group.location(of: key) ?? group.location
    guard let tag = LanguageTag(key), tag.text == key else {
      group.complain(
        "'\(key)' is not the tag of a language", at: place,
        fix: (LanguageTag(key)?.text ?? LanguageTag.correction(of: key)).map { "write \($0):" }
          ?? "write it as BCP 47 does: en, es, ar, pt-BR …")
      return nil
    }
    return name.map { NamedLanguage(tag: tag, name: $0.value, location: place) }
  }
}
