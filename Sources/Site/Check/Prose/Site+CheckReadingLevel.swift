import Diagnostics
import Markdown

extension Site {
  /// Pages and sections that ask for more schooling than the site aims at, by ``ReadingLevel``.
  ///
  /// Only paragraphs count: no headings, tables or code. Only sites in English are measured.
  func checkReadingLevel(of page: Page, _ paragraphs: [Paragraph]) -> [Diagnostic] {
    guard settings.language == "en" || settings.language.hasPrefix("en-") else { return [] }
    let document = page.article.document
    var whole = ReadingLevel()
    var sections = Array(repeating: ReadingLevel(), count: document.sections.count)
    for paragraph in paragraphs {
      for sentence in paragraph.sentences {
        whole.add(sentence, of: paragraph.prose.text, exempt: settings.reading.terms)
        if let section = paragraph.prose.section, sections.indices.contains(section) {
          sections[section].add(sentence, of: paragraph.prose.text, exempt: settings.reading.terms)
        }
      }
    }
    let headings = Dictionary(document.headings.map { ($0.id, $0.range) }) { first, _ in first }
    let ofSections = zip(document.sections, sections).compactMap { section, level in
      headings[section.id].flatMap { range in
        diagnostic(level, "section", at: page.article.source.location(of: range))
      }
    }
    return [diagnostic(whole, "page", at: page.frontMatter.location)].compactMap(\.self) + ofSections
  }

  private func diagnostic(_ level: ReadingLevel, _ part: String, at location: @autoclosure () -> Location)
    -> Diagnostic?
  {
    guard let tenths = level.tenths, tenths > settings.reading.grade * 10 else { return nil }
    return Diagnostic(
      .readingLevel,
      "this \(part) asks for \(tenths / 10).\(tenths % 10) years of school, and this site aims at \(settings.reading.grade)",
      at: location(),
      fix: "use shorter words and sentences, or name terms under reading: in site.yml")
  }
}
