package import Diagnostics
import Markdown
import Page
import Site

extension Check {
  /// A page or section that is harder to read than the site aims at.
  package static let readingLevel = Check("reading-level", .warning)
}

/// Pages and sections that are harder to read than the site aims at, by the formula of their language.
///
/// Only paragraphs count: no headings, tables or code.
struct HardText: ArticleCheck {
  let isForAudits = true

  func findings(in scope: ArticleScope) -> [Diagnostic] {
    let (article, style) = (scope.article, scope.style)
    guard let formula = ReadingFormula(style.language) else { return [] }
    let document = article.outline
    var whole = ReadingLevel(formula)
    var sections = Array(repeating: whole, count: document.sections.count)
    for paragraph in scope.paragraphs {
      for sentence in paragraph.sentences {
        whole.add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        if let section = paragraph.prose.section, sections.indices.contains(section) {
          sections[section].add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        }
      }
    }
    var found: [Diagnostic] = []
    if let message = Message.tooHard("page", whole, formula, style.reading) {
      found.append(Diagnostic(.readingLevel, message, at: article.frontMatter.location))
    }
    let headings = Dictionary(document.headings.map { ($0.id, $0.range) }) { first, _ in first }
    for (section, level) in zip(document.sections, sections) {
      guard let range = headings[section.id],
        let message = Message.tooHard("section", level, formula, style.reading)
      else { continue }
      found.append(Diagnostic(.readingLevel, message, at: article.source.location(of: range)))
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
