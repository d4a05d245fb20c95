internal import Files
internal import Page
internal import Site
internal import Text

/// What a feed says, whatever its form: only what its pages say, and nothing of the day on which it is made.
struct FeedContent {
  /// One page.
  struct Entry {
    /// Its title.
    let title: String
    /// The tags of the languages of its title and description, where they are not that of the feed.
    let foreign: (title: String?, summary: String?)
    /// Its whole address, which is also what tells it from all others.
    let address: String
    /// Its description.
    let summary: String
    /// Its text as HTML in which all addresses are whole.
    let html: [UInt8]
    /// The label above its title, and its tags.
    let topics: [String]
    /// Who wrote it; empty where it does not say.
    let author: String
    /// When it was published.
    let published: Day
    /// When it last changed.
    let updated: Day
  }

  /// What the feed is called.
  let title: String
  /// What it is about.
  let description: String
  /// The tag of the language of its description, where it is not that of the feed.
  let foreignDescription: String?
  /// The language as BCP 47 writes it.
  let language: String
  /// Who publishes it.
  let publisher: String
  /// The publisher's own site; empty where there is none.
  let publisherAddress: String
  /// The whole address of the section.
  let address: String
  /// The whole addresses of the feed in its forms.
  let addresses: [Feed.Format: String]
  /// The whole addresses of the same feed in other languages, by their tags.
  let alternates: [(language: String, addresses: [Feed.Format: String])]
  /// The pages, the newest first.
  let entries: [Entry]

  /// When the newest page, or the newest change to one, was published.
  var updated: Day? { entries.map(\.updated).max() }
}

extension FeedContent {
  /// - Throws: ``FileError`` where the text of a page has to be read again and cannot be.
  init(_ feed: Feed, of site: Site) throws(FileError) {
    let section = site.pages[feed.section]
    let edition = site.editions[feed.language]
    let settings = edition.settings
    title = site.title(of: feed)
    description = section.frontMatter.description
    foreignDescription = site.foreignTag(of: description, onPage: feed.section)
    language = edition.language.tag.text
    publisher = settings.organisation.name.isEmpty ? settings.title : settings.organisation.name
    publisherAddress = settings.organisation.url
    address = site.address(ofPage: feed.section)
    addresses = site.addresses(of: feed)
    alternates = site.feeds.filter { other in
      other.language != feed.language
        && site.counterpart(ofPage: feed.section, in: other.language) == other.section
    }.map { (site.languages[$0.language].tag.text, site.addresses(of: $0)) }
    var entries: [Entry] = []
    for index in feed.entries {
      if let entry = try Entry(index, of: site) { entries.append(entry) }
    }
    self.entries = entries
  }
}

extension FeedContent.Entry {
  /// `nil` for a page without the day on which it was published.
  init?(_ index: Int, of site: Site) throws(FileError) {
    let page = site.pages[index]
    let frontMatter = page.frontMatter
    guard let published = frontMatter.published else { return nil }
    title = frontMatter.title
    address = site.address(ofPage: index)
    summary = frontMatter.description
    foreign = (
      site.foreignTag(of: title, onPage: index), site.foreignTag(of: frontMatter.description, onPage: index)
    )
    topics = [frontMatter.category].filter { !$0.isEmpty } + page.tags.map(\.name)
    author = frontMatter.author
    self.published = published
    updated = max(published, frontMatter.updated ?? published)
    let text = try site.text(of: page)
    var html = text.introduction
    // The sections of a quiz are questions, which mean nothing without their answers.
    for section in frontMatter.isQuiz ? [] : text.sections {
      html += "<h2>".utf8 + section.title + "</h2>\n".utf8 + section.body
    }
    // Otherwise the marks of footnotes would lead out of the reader's program.
    if !frontMatter.isQuiz || html.holds("href=\"#fn-") {
      if !text.footnotes.isEmpty { html.append(UInt8(ascii: "\n")) }
      html += text.footnotes
    }
    self.html = AbsoluteAddresses(page: address, origin: site.settings.baseURL?.origin ?? "").apply(to: html)
  }
}

extension Site {
  /// The tag of the language of a text of a page's front matter, where it is not that of the page.
  fileprivate func foreignTag(of text: String, onPage index: Int) -> String? {
    foreignLanguage(of: text, ofPage: index, among: pages[index].language)?.tag.text
  }

  /// The whole addresses of a feed in its forms.
  fileprivate func addresses(of feed: Feed) -> [Feed.Format: String] {
    Dictionary(uniqueKeysWithValues: Feed.Format.allCases.map { ($0, address(ofFile: feed.outputPath($0))) })
  }
}
