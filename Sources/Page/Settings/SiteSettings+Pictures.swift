package import Diagnostics

extension SiteSettings {
  /// How pictures reach small screens: `pictures:` in site.yml.
  package struct Pictures: Sendable {
    /// Where smaller copies are asked for; `nil` where they are not.
    package var copies: Location?
    /// How wide pictures in a text are at most.
    package var column = Column(text: "39rem", pixels: 624)
  }

  /// A width as CSS writes it.
  package struct Column: Sendable {
    /// As it is written: `39rem`.
    package let text: String
    /// The same in CSS pixels, of a reader who has not changed the size of text.
    package let pixels: Double

    fileprivate static let pattern = #"^[0-9]{1,4}(\.[0-9]{1,4})?(rem|em|px)$"#

    fileprivate init?(_ written: String) {
      let units = [("rem", 16.0), ("em", 16), ("px", 1)]
      guard let (unit, size) = units.first(where: { written.hasSuffix($0.0) }) else { return nil }
      let digits = written.dropLast(unit.count)
      guard (1...9).contains(digits.utf8.count), digits.first?.isNumber == true,
        digits.last?.isNumber == true, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
        let number = Double(digits), number > 0
      else { return nil }
      self.init(text: written, pixels: number * size)
    }

    fileprivate init(text: String, pixels: Double) { (self.text, self.pixels) = (text, pixels) }
  }

  static func pictures(_ fields: inout Fields) -> Pictures {
    fields.group("pictures") { group in
      var pictures = Pictures()
      let location = group.location(of: "smaller-copies")
      if group.flag("smaller-copies") == true { pictures.copies = location }
      if let written = group.text("column", .pattern(Column.pattern)) {
        if let column = Column(written.value) {
          pictures.column = column
        } else {
          group.complain(
            "'\(written.value)' is not the width of a column", at: written.location,
            fix: "write it as the stylesheet has it, as in column: 39rem")
        }
      }
      return pictures
    } ?? Pictures()
  }
}
