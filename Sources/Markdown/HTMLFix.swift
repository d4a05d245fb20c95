import Text

/// What to write instead of HTML.
enum HTMLFix {
  /// What to write instead of a tag and what it stands for.
  static func fix(for tag: [UInt8]) -> String {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isLetterOrDigit)
    return fixes[String(decoding: name.map(\.lowercased), as: UTF8.self)].map {
      "\($0); to show the tag itself, write ` around it"
    } ?? "write it in Markdown, or as code between ` and `"
  }

  private static let fixes = [
    "br": "write two spaces or \\ at the end of the line", "b": bold, "strong": bold, "mark": bold,
    "i": italic,
    "em": italic, "a": "write [text](address); for a place to link to, write {#id} after a heading",
    "img": "write ![what it shows](file.png)", "del": "write ~~ on both sides", "s": "write ~~ on both sides",
    "strike": "write ~~ on both sides", "hr": "write --- in a line of its own", "sup": sign, "sub": sign,
    "h1": heading, "h2": heading, "h3": heading, "h4": heading,
    "table": "write | a | b | and | --- | --- | below the header",
    "ul": "write - before each item", "ol": "write 1. before each item",
    "blockquote": "write > before each line",
    "details": "write a heading, and the text below it", "summary": "write a heading",
    "center": "remove it: the site decides where a text stands",
    "font": "remove it: the site decides how a text looks",
    "u": "write **…**: readers take underlined text for a link",
  ]
  private static let bold = "write ** on both sides"
  private static let italic = "write * on both sides"
  private static let heading = "write ## and a space before it"
  private static let sign =
    "write the sign itself, such as ² or ₂, or in words; or allow HTML: raw-html: true in site.yml"

  /// What to write instead of `<sup>9</sup>` and `<sub>2</sub>`; `nil` for any other tags.
  static func signs(for text: [UInt8], between start: [UInt8], and end: [UInt8]) -> String? {
    let table: [Unicode.Scalar: Unicode.Scalar]
    if start.elementsEqual("<sup>".utf8), end.elementsEqual("</sup>".utf8) {
      if ordinals.contains(String(decoding: text, as: UTF8.self)) {
        return "write the letters without the tags, as in 1st"
      }
      table = raised
    } else if start.elementsEqual("<sub>".utf8), end.elementsEqual("</sub>".utf8) {
      table = lowered
    } else {
      return nil
    }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    let signs = scalars.compactMap { table[$0] }
    guard signs.count == scalars.count, !signs.isEmpty else { return sign }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: signs)
    return "write \(String(written)), the sign itself; or allow HTML: raw-html: true in site.yml"
  }

  private static let ordinals: Set = ["st", "nd", "rd", "th"]

  /// Smart punctuation may have made an en dash or a minus of the hyphen.
  private static let raised = table(
    "0123456789+-–−=()ni.abcdefghjklmoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ·ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
  private static let lowered = table(
    "0123456789+-–−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

  private static func table(_ plain: String, _ small: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(plain.unicodeScalars, small.unicodeScalars)) { first, _ in first }
  }
}
