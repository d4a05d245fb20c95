import Diagnostics
package import Page

extension SiteFiles {
  /// The pages that explain words, whether site.yml asks for that or not: few, and soon read.
  ///
  /// A file that cannot be read is a mistake that is told of where pages are read.
  package var glossaries: [Glossary] {
    pages.compactMap { page in
      let path = page.file.path.page
      guard path.name == Glossary.name, !path.folder.contains("/"),
        case .success(let text)? = try? page.file.pageText(in: nil)
      else { return nil }
      return Glossary(text, at: path)
    }
  }
}
