import Page
import Text
import Words

/// The words of a glossary that a page explains where they first stand on it.
///
/// A word becomes a link to what it means, which stands right behind it and is shown once the link is followed: by `:target` of CSS, so
/// that it needs no script and no mouse, and readers come to it from the keyboard and with a screen reader as to any other place. On
/// paper, and without the stylesheet, it stands there in brackets.
struct ExplainedTerms {
  private let glossary: Glossary
  private let address: String
  private let words: Words
  private var finder: GlossaryFinder
  private var count = 0

  /// Starts a page.
  ///
  /// - Parameters:
  ///   - glossary: The words.
  ///   - names: How they are found in texts.
  ///   - address: The page that explains them, ready for a link.
  ///   - words: The words for readers.
  init(_ glossary: Glossary, _ names: GlossaryNames, at address: String, _ words: Words) {
    (self.glossary, self.address, self.words) = (glossary, address, words)
    finder = GlossaryFinder(names)
  }

  /// A part of the page with its words explained.
  mutating func explained(_ html: [UInt8]) -> [UInt8] {
    var uses: [(term: Int, place: Range<Int>)] = []
    finder.find(in: html) { uses.append(($0, $1)) }
    guard !uses.isEmpty else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + uses.count * 400)
    var end = 0
    for (term, place) in uses {
      result += html[end..<place.lowerBound]
      append(glossary.terms[term], written: html[place], to: &result)
      end = place.upperBound
    }
    return result + html[end...]
  }

  private mutating func append(_ term: Glossary.Term, written: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    count += 1
    var markup = Markup(continuing: &bytes)
    markup.html("<a class=\"term\" id=\"page-term-")
    markup.number(count)
    markup.html("\" href=\"#page-meaning-")
    markup.number(count)
    markup.html("\">")
    bytes = markup.bytes
    bytes += written
    markup = Markup(continuing: &bytes)
    markup.html("</a><span class=\"meaning\" id=\"page-meaning-")
    markup.number(count)
    markup.html("\"> (")
    markup.text(term.meaning)
    // Paper has no links, so they stand behind the brackets.
    markup.html(") <a href=\"")
    markup.text(address + "#" + PercentEncoding.encode(term.id))
    markup.html("\">")
    markup.text(words.glossary)
    markup.html("</a> <a href=\"#page-term-")
    markup.number(count)
    markup.html("\">")
    markup.text(words.closeMeaning)
    markup.html("</a></span>")
    bytes = markup.bytes
  }
}
