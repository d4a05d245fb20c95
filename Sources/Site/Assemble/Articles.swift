package import Page
package import Diagnostics
import Files

/// The articles of a site, sorted by path.
package struct Articles: Sendable {
  /// Those that are published.
  package let published: [Article]
  /// The files of the others: drafts, articles of the future, and pages of thanks without a form.
  package let unpublished: Set<ContentPath>
  /// The pages of thanks for forms that nobody can send.
  package let withheld: WithheldThanks
  /// Those of them that are published on a later day.
  package let later: [LaterPage]
  /// The files that those name, by their paths below Content or Public, sorted.
  package let filesOfUnpublished: [String]
  /// What is wrong with files by themselves, published or not.
  let mistakes: [Diagnostic]

  /// Sorts the read files into published and others.
  ///
  /// - Parameters:
  ///   - readings: The articles by path; a file that holds no text has none.
  ///   - options: What is published.
  ///   - settings: Which forms can be sent.
  package init(
    _ readings: [Result<Article, InvalidUTF8>], _ options: Site.Options, _ settings: SiteSettings
  ) {
    var published: [Article] = []
    published.reserveCapacity(readings.count)
    var unpublished: Set<ContentPath> = []
    var later: [LaterPage] = []
    var files: Set<String> = []
    var mistakes: [Diagnostic] = []
    for reading in readings {
      switch reading {
      case .failure(let error): mistakes.append(error.diagnostic)
      case .success(let article):
        mistakes += article.diagnostics
        if article.isPublished(options) {
          published.append(article)
        } else {
          unpublished.insert(article.path)
          files.formUnion(article.namedFiles)
          if !article.frontMatter.isDraft, let day = article.frontMatter.published {
            later.append(LaterPage(file: article.file, day: day))
          }
        }
      }
    }
    withheld = WithheldThanks(among: published, options, settings)
    unpublished.formUnion(withheld.paths)
    self.published = withheld.applied(to: published)
    (self.unpublished, self.mistakes) = (unpublished, mistakes)
    self.later = later
    filesOfUnpublished = files.sorted(by: PathOrder.precedes)
  }
}

extension Article {
  /// Whether the page is meant for readers on a day.
  package func isPublished(on day: Day) -> Bool {
    !frontMatter.isDraft && frontMatter.published.map { $0 <= day } ?? true
  }

  /// Whether a build publishes the page.
  package func isPublished(_ options: Site.Options) -> Bool {
    options.includesDrafts || isPublished(on: options.today)
  }
}

extension PageFile {
  /// Reads the file and what it says.
  ///
  /// - Parameters:
  ///   - surroundings: What its HTML depends on besides.
  ///   - store: Takes the HTML, which stays in memory otherwise.
  ///   - original: What is known of the page that it translates.
  func article(
    in surroundings: ArticleSurroundings, store: (any TextStore)? = nil, of original: OriginalPage? = nil
  ) throws(FileError) -> Result<Article, InvalidUTF8> {
    try pageText(in: surroundings.translations, original?.blocks).map {
      Article(parsing: $0, of: self, in: surroundings, store: store, proof: original?.proof)
    }
  }
}
