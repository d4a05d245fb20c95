package import Digest
import Evidence
import Markdown
import Search
import Text

/// Words that a site explains: a page on which each section is a word, and its first paragraph what the word means.
///
/// Forms of a word stand behind it, with commas between them: `## Placebo, placebos`.
package struct Glossary: Sendable {
  /// A word.
  package struct Term: Sendable {
    /// The id of its heading.
    package let id: String
    /// The word, and its other forms.
    package let names: [String]
    /// What it means, as plain text.
    package let meaning: String
  }

  /// The page.
  package let path: ContentPath
  /// The words in the order of the page.
  package let terms: [Term]

  /// The name of the pages that explain words, one in each language.
  package static let name = "glossary.md"

  /// Reads a page.
  package init(_ text: PageText, at path: ContentPath) {
    self.path = path
    // What its HTML depends on besides does not show in the words.
    var options = Document.Options()
    if let foreign = text.translation?.foreign {
      options.foreign = ForeignText(foreign, in: .english, among: .english)
    }
    let surroundings = ArticleSurroundings(
      root: "/", studies: StudyLibrary(emptyFile: ContentPath.studies.file), forms: FormSurroundings(),
      options: options)
    terms = ParsedPage(text, at: path, in: surroundings).document.sections.compactMap { section in
      let names = section.plainTitle.betweenCommas
      guard !names.isEmpty, let meaning = Self.meaning(in: section.body) else { return nil }
      return Term(id: section.id, names: names, meaning: meaning)
    }
  }

  /// The first paragraph of a section without links and numbers of sources; `nil` where nobody has translated it.
  private static func meaning(in body: [UInt8]) -> String? {
    guard let start = body.range(of: "<p>"), let end = body.range(of: "</p>", from: start.upperBound) else {
      return nil
    }
    if let foreign = body.range(of: "<p lang="), foreign.lowerBound < start.lowerBound { return nil }
    let text = Excerpt.of(html: Array(body[start.upperBound..<end.lowerBound]), letters: .max)
    return text.isEmpty ? nil : text
  }

  /// The digest of the words alone, which decide where a page explains one; what they mean does not.
  package var digestOfNames: Digest {
    var hash = SHA256()
    hash.update("\(path.text)\n\(terms.count)\n")
    for term in terms { hash.update("\(term.id)\n\(term.names.joined(separator: ","))\n") }
    return hash.finish()
  }

  /// The digest of the words and of what they mean.
  package var digest: Digest {
    var hash = SHA256()
    hash.update(digestOfNames.bytes)
    for term in terms { hash.update(term.meaning + "\n") }
    return hash.finish()
  }
}
