package import Diagnostics
import Markdown
import Site

extension Check {
  /// A page or section that asks for more schooling than the site aims at.
  package static let readingLevel = Check("reading-level", .warning)
}

/// Pages and sections that ask for more schooling than the site aims at, by ``ReadingLevel``.
///
/// Only paragraphs count: no headings, tables or code. Only sites in English are measured.
struct HardText: ArticleCheck {
  let isForAudits = true

  func findings(in scope: ArticleScope) -> [Diagnostic] {
    let (article, style) = (scope.article, scope.style)
    guard style.language == "en" || style.language.hasPrefix("en-") else { return [] }
    let document = article.outline
    var whole = ReadingLevel()
    var sections = Array(repeating: ReadingLevel(), count: document.sections.count)
    for paragraph in scope.paragraphs {
      for sentence in paragraph.sentences {
        whole.add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        if let section = paragraph.prose.section, sections.indices.contains(section) {
          sections[section].add(sentence, of: paragraph.prose.text, exempt: style.reading.terms)
        }
      }
    }
    let aim = style.reading.grade
    var found: [Diagnostic] = []
    if let tenths = whole.tenths(above: aim) {
      found.append(
        Diagnostic(.readingLevel, .tooHard("page", tenths, aim: aim), at: article.frontMatter.location))
    }
    let headings = Dictionary(document.headings.map { ($0.id, $0.range) }) { first, _ in first }
    for (section, level) in zip(document.sections, sections) {
      guard let range = headings[section.id], let tenths = level.tenths(above: aim) else { continue }
      found.append(
        Diagnostic(
          .readingLevel, .tooHard("section", tenths, aim: aim), at: article.source.location(of: range)))
    }
    return found
  }
}

extension ReadingLevel {
  /// The level in tenths of a school year, where it is above one.
  fileprivate func tenths(above grade: Int) -> Int? { tenths.flatMap { $0 > grade * 10 ? $0 : nil } }
}

extension Message {
  fileprivate static func tooHard(_ part: String, _ tenths: Int, aim: Int) -> Message {
    Message(
      "this \(part) asks for \(tenths / 10).\(tenths % 10) years of school, and this site aims at \(aim)",
      fix: "use shorter words and sentences, or name terms under reading: in site.yml")
  }
}
