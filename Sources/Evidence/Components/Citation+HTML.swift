internal import Text

extension CitationList.Citation {
  /// The citation as it stands in a text: a link to the source in the page's list.
  package var html: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualLength)
    write(to: &bytes)
    return bytes
  }

  /// As many bytes as nearly all citations take at most.
  package static let usualLength = 112

  /// Adds ``html`` to bytes.
  package func write(to bytes: inout [UInt8]) {
    var markup = Markup(continuing: &bytes)
    markup.html("<a class=\"citation\" id=\"cite-")
    markup.number(number)
    markup.html("-")
    markup.number(occurrence)
    markup.html("\" href=\"#source-")
    markup.number(number)
    markup.html("\" role=\"doc-noteref\">[")
    markup.number(number)
    if let locator {
      markup.html(", ")
      markup.text(locator)
    }
    markup.html("]</a>")
    bytes = markup.bytes
  }
}

extension Markup {
  /// Adds the citation of a study and numbers it.
  mutating func citation(of study: Study, _ citations: inout CitationList) {
    html(citations.append(key: study.key).html)
  }
}
