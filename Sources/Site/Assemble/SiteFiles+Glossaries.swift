import Diagnostics
package import Page

extension SiteFiles {
  /// The pages that explain words, whether site.yml asks for that or not: few, and soon read.
  ///
  /// A file that cannot be read is a mistake that is told of where pages are read.
  package var glossaries: [Glossary] {
    var found: [Glossary] = []
    for place in pages.indices where pages[place].file.path.isGlossary {
      guard case .success(let text)? = try? pages[place].file.pageText(in: nil) else { continue }
      found.append(Glossary(text, at: pages[place].file.path.page))
    }
    return found
  }
}
