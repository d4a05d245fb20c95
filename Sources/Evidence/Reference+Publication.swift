import Words

extension Reference {
  /// The ways in which an entry says where a source was published.
  enum Form {
    /// `Addiction. 2012 Jan;107(1):27–38`.
    case article
    /// `In: Smith J, editor. A book. 2nd ed. Publisher; 2010. p. 4–9`.
    case chapter
    /// `ClinicalTrials.gov; 2021`.
    case page
    /// `2nd ed. Publisher; 2010`.
    case book
  }

  /// The way for this source's type and what is known of it.
  var form: Form {
    switch type {
    case "article-journal", "article-magazine", "article-newspaper", "article", "review":
      containerTitle == nil && volume == nil && issue == nil ? .book : .article
    case "chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary":
      containerTitle == nil ? .book : .chapter
    case "webpage", "post", "post-weblog":
      .page
    default:
      containerTitle != nil && (volume != nil || issue != nil) ? .article : .book
    }
  }

  /// Where and when the source was published, and the number of the book where nothing else leads to it.
  func citedPublication(in words: Words) -> String {
    let number = links.isEmpty ? isbn.map { words.isbn(number: $0.text) } ?? "" : ""
    return [publication(in: words), number].joinedAsSentences()
  }

  private func publication(in words: Words) -> String {
    let date = issued?.citedText(in: words) ?? ""
    switch form {
    case .article:
      return [container, articlePlace(date)].joinedAsSentences()
    case .chapter:
      let book = [citedEditors(in: words), container].joinedAsSentences()
      let volume = volume.map(words.volume) ?? ""
      return [
        words.inBook(book: book), citedEdition(in: words), volume, Self.imprint(placedPublisher, date),
        citedPages(in: words),
      ]
      .joinedAsSentences()
    case .page:
      let site = containerTitle ?? publisher ?? ""
      return Self.imprint(isAuthor(site) ? "" : site.withoutFullStop, date)
    case .book:
      let publisher = publisherToName
      let series = isAuthor(container) || container.lowercased() == publisher.lowercased() ? "" : container
      // What is known only by its series or site is said to come from there.
      let imprint = publisher.isEmpty ? Self.imprint(series, date) : Self.imprint(placedPublisher, date)
      // Who is named first already need not be named again.
      let editors = authors.isEmpty ? "" : citedEditors(in: words)
      return [
        editors, kind, publisher.isEmpty ? "" : series, citedEdition(in: words), volumeOfBook(in: words),
        imprint,
        citedNumber(in: words), citedPages(in: words),
      ]
      .joinedAsSentences()
    }
  }

  /// What kind of thesis it is.
  private var kind: String { type == "thesis" ? genre?.withoutFullStop ?? "" : "" }

  /// The number of a report.
  private func citedNumber(in words: Words) -> String {
    type == "report" ? number.map { words.reportNumber(number: $0) } ?? "" : ""
  }

  /// The volume of a book in several.
  private func volumeOfBook(in words: Words) -> String {
    form == .book ? volume.map { words.volume(number: $0) } ?? "" : ""
  }

  private var container: String {
    containerTitle?.withoutFullStop ?? ""
  }

  /// The publisher, unless it is named as author already.
  private var publisherToName: String {
    guard let publisher, !isAuthor(publisher) else { return "" }
    return publisher.withoutFullStop
  }

  /// The publisher with the place before it: `Leeds: University of X`.
  private var placedPublisher: String {
    let publisher = publisherToName
    guard let place, !publisher.isEmpty, !publisher.lowercased().hasPrefix(place.lowercased()) else {
      return publisher
    }
    return "\(place.withoutFullStop): \(publisher)"
  }

  /// Date, volume, issue and pages: `2019 Nov 1;176(11):923–930`.
  private func articlePlace(_ date: String) -> String {
    let number = (volume ?? "") + (issue.map { "(\($0))" } ?? "")
    let place = [date, number].filter { !$0.isEmpty }.joined(separator: ";")
    return [place, (page ?? self.number)?.withEnDashes ?? ""].filter { !$0.isEmpty }.joined(separator: ":")
  }

  private func citedPages(in words: Words) -> String {
    page.map { words.pages(pages: $0.withEnDashes) } ?? ""
  }

  /// The edition: `2` and `2nd` are `2nd ed`, words stay as they are.
  private func citedEdition(in words: Words) -> String {
    guard let edition else { return "" }
    let digits = edition.prefix { $0.isASCII && $0.isNumber }
    let rest = edition.dropFirst(digits.count).lowercased()
    guard let number = Int(digits), ["", "st", "nd", "rd", "th"].contains(rest) else {
      return edition.withoutFullStop
    }
    return words.edition(number)
  }

  private static func imprint(_ publisher: String, _ date: String) -> String {
    [publisher, date].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension String {
  /// Pages with an en dash between the first and the last: `923-930` is `923–930`, an article's number stays.
  var withEnDashes: String {
    let ranges = withoutPageSign.split(separator: ",").map { part in
      let ends = part.split { "-\u{2010}\u{2011}\u{2013}\u{2014}\u{2212}".contains($0) }.map {
        String($0).onOneLine
      }
      return ends.count == 2 && ends.allSatisfy(\.isPageNumber)
        ? "\(ends[0])\u{2013}\(ends[1])" : String(part).onOneLine
    }
    return ranges.joined(separator: ", ")
  }

  /// Pages without the `p.` or `pp.` that some write before them.
  private var withoutPageSign: Substring {
    for sign in ["pp.", "p.", "pp ", "p "] where lowercased().hasPrefix(sign) {
      return dropFirst(sign.count).drop { $0 == " " }
    }
    return self[...]
  }

  /// Whether the text is a page's number: digits with letters before or after them (`S12`, `e19`, `27a`), or Roman.
  private var isPageNumber: Bool {
    guard !isEmpty else { return false }
    let ending = drop { $0.isLetter }.drop { $0.isNumber }
    if contains(where: \.isNumber) { return ending.allSatisfy(\.isLetter) }
    return lowercased().allSatisfy { "ivxlcdm".contains($0) }
  }
}
