package import Diagnostics
import Markdown
import Page
import Site

extension Check {
  /// A page, a section, or a study that is harder to read than the site aims at.
  package static let readingLevel = Check("reading-level", .warning)
}

/// Pages and sections, the file of studies and each study, that are harder to read than the site aims at, by the formula of their
/// language.
///
/// Of pages only paragraphs count: no headings, tables or code.
struct HardText: ProseCheck {
  func findings(in scope: ProseScope) -> [Diagnostic] {
    let style = scope.style
    guard let formula = ReadingFormula(style.language.tag) else { return [] }
    var whole = ReadingLevel(formula)
    var parts = Array(repeating: whole, count: scope.parts.count)
    for paragraph in scope.paragraphs {
      for sentence in paragraph.sentences {
        whole.add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        if let part = paragraph.prose.section, parts.indices.contains(part) {
          parts[part].add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        }
      }
    }
    var found: [Diagnostic] = []
    if let message = Message.tooHard(scope.name, whole, formula, style.reading) {
      found.append(Diagnostic(.readingLevel, message, at: scope.location))
    }
    for (part, level) in zip(scope.parts, parts) {
      guard let range = part.range,
        let message = Message.tooHard(part.name, level, formula, style.reading)
      else { continue }
      found.append(Diagnostic(.readingLevel, message, at: scope.source().location(of: range)))
    }
    return found
  }
}

extension Message {
  /// What is said of a text; `nil` where it is easy enough.
  fileprivate static func tooHard(
    _ part: String, _ level: ReadingLevel, _ formula: ReadingFormula, _ aim: SiteSettings.Reading
  ) -> Message? {
    guard let tenths = level.tenths else { return nil }
    let found = "\(tenths / 10).\(tenths % 10)"
    let fix = "use shorter words and sentences, or name terms under reading: in site.yml"
    switch formula {
    case .automatedIndex, .vienna:
      guard tenths > aim.grade * 10 else { return nil }
      return Message(
        "this \(part) asks for \(found) years of school by \(formula.name), and this site aims at \(aim.grade)",
        fix: fix)
    case .szigriszt:
      guard tenths < aim.ease * 10 else { return nil }
      return Message(
        "this \(part) has an ease of \(found) on \(formula.name), and this site aims at \(aim.ease) or more",
        fix: fix)
    }
  }
}
