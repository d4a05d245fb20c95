extension SiteSettings {
  /// The colours of the paper: `paper:` in site.yml.
  package struct Paper: Sendable {
    /// By day, as `#rrggbb`.
    package var light = "#ffffff"
    /// By night.
    package var dark = "#000000"
  }

  static func paper(_ fields: inout Fields) -> Paper? {
    fields.group("paper") { group in
      var paper = Paper()
      paper.light = colour("light", &group) ?? paper.light
      paper.dark = colour("dark", &group) ?? paper.dark
      return paper
    }
  }

  private static func colour(_ key: String, _ group: inout Fields) -> String? {
    guard let text = group.required(key, "\"#rrggbb\"") else { return nil }
    guard Colour(text.value) != nil else {
      group.complain(
        "'\(text.value)' is not a colour", at: text.location,
        fix: "write \(key): \"#fffefb\", quotation marks included")
      return nil
    }
    return text.value
  }
}
