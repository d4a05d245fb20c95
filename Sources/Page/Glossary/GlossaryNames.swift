import Text

/// The words of a glossary as they are looked for in a text.
package struct GlossaryNames: Sendable {
  /// The names by their first words, in lower case, the longest first; each with its term.
  private let names: [[UInt8]: [(name: [UInt8], term: Int)]]
  /// The page that explains them.
  let path: ContentPath

  /// Takes the words of a glossary.
  package init(_ glossary: Glossary) {
    path = glossary.path
    var names: [[UInt8]: [(name: [UInt8], term: Int)]] = [:]
    for (term, words) in glossary.terms.enumerated() {
      for name in words.names {
        for form in Self.forms(of: name) {
          names[Array(form[..<form.endOfWord(from: 0)]), default: []].append((form, term))
        }
      }
    }
    self.names = names.mapValues { $0.sorted { $0.name.count > $1.name.count } }
  }

  /// A name as it may stand in a text, with its letters of ASCII in lower case: in small letters, as it is written, and at the start
  /// of a sentence.
  private static func forms(of name: String) -> Set<[UInt8]> {
    let small = name.lowercased()
    let forms = [small, name, small.prefix(1).uppercased() + small.dropFirst()]
    return Set(forms.map { $0.utf8.map(\.lowercased) })
  }

  /// The terms that a text explains, by their places in the glossary and in the order of the text.
  func terms(in text: ArticleText) -> [Int] {
    var finder = GlossaryFinder(self)
    var terms: [Int] = []
    text.forEachBody { part in finder.find(in: part) { term, _ in terms.append(term) } }
    return terms
  }

  /// The longest name that starts at a place in some HTML, with its term.
  fileprivate func name(startingWith word: [UInt8], in html: [UInt8], at start: Int) -> (end: Int, term: Int)?
  {
    guard let candidates = names[word] else { return nil }
    for (name, term) in candidates {
      let end = start + name.count
      guard end <= html.count, !html.isInWord(at: end) else { continue }
      if zip(html[start..<end], name).allSatisfy({ $0.lowercased == $1 }) { return (end, term) }
    }
    return nil
  }
}

/// Finds the first use of each word of a glossary on a page.
///
/// Not in headings, links, code and quotations, and nowhere else where an explanation would be in the way.
package struct GlossaryFinder {
  private let names: GlossaryNames
  private var seen: Set<Int> = []

  /// Starts a page.
  package init(_ names: GlossaryNames) { self.names = names }

  /// Goes through a part of the page.
  ///
  /// - Parameter take: Takes each term with the place of its first use.
  package mutating func find(in html: [UInt8], _ take: (_ term: Int, _ place: Range<Int>) -> Void) {
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        index = Self.endOfTag(html, index)
      } else if byte == UInt8(ascii: "&") {
        index = (html[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
      } else if html.isInWord(at: index) {
        index = readWord(html, index, take)
      } else {
        // A character of punctuation is skipped as a whole, so that what follows is not taken for its rest.
        index += byte == 0xE2 ? 3 : 1
      }
    }
  }

  private mutating func readWord(
    _ html: [UInt8], _ start: Int, _ take: (_ term: Int, _ place: Range<Int>) -> Void
  ) -> Int {
    let end = html.endOfWord(from: start)
    let word = html[start..<end].map(\.lowercased)
    guard let (nameEnd, term) = names.name(startingWith: word, in: html, at: start) else { return end }
    if seen.insert(term).inserted { take(term, start..<nameEnd) }
    return nameEnd
  }

  /// Where a tag ends, or the element where nothing in it is explained.
  private static func endOfTag(_ html: [UInt8], _ start: Int) -> Int {
    let end = (html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
    let tag = html[start..<end]
    let name = tag.dropFirst().prefix(while: \.isLetterOrDigit)
    let isTitle = name.elementsEqual("p".utf8) && Array(tag).holds("callout-title")
    guard isTitle || skipped.contains(Array(name)) else { return end }
    return endOfElement(html, end, named: Array(name))
  }

  private static func endOfElement(_ html: [UInt8], _ start: Int, named name: [UInt8]) -> Int {
    var (index, depth) = (start, 1)
    while depth > 0, let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      let isEnd = open + 1 < html.count && html[open + 1] == UInt8(ascii: "/")
      let rest = html[(open + (isEnd ? 2 : 1))...]
      if rest.starts(with: name), !(rest.dropFirst(name.count).first?.isLetterOrDigit ?? false) {
        depth += isEnd ? -1 : 1
      }
      index = (html[open...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
    }
    return depth > 0 ? html.count : index
  }

  /// Elements in which nothing is explained: links and what acts, code, quotations, headings, names of things.
  private static let skipped = Set(
    [
      "a", "abbr", "blockquote", "button", "caption", "cite", "code", "dfn", "dt", "figure", "form", "h1",
      "h2",
      "h3", "h4", "h5", "h6", "kbd", "label", "pre", "q", "script", "select", "style", "summary", "svg", "th",
    ].map { Array($0.utf8) })
}

extension [UInt8] {
  /// Whether a word goes on at a place: with a letter, a digit, a hyphen, or a character outside ASCII that is no punctuation.
  fileprivate func isInWord(at index: Int) -> Bool {
    guard index < count else { return false }
    if self[index] < 0x80 { return self[index].isLetterOrDigit || self[index] == UInt8(ascii: "-") }
    // The block of general punctuation.
    return !(self[index] == 0xE2 && index + 1 < count && self[index + 1] & 0xFE == 0x80)
  }

  /// Where the word ends that starts at a place.
  fileprivate func endOfWord(from start: Int) -> Int {
    var end = start
    while isInWord(at: end) { end += 1 }
    return end
  }
}
