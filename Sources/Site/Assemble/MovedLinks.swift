package import Files
import Page
import Text

/// The links in a page's text that lead to other addresses than those of the files they name, or into another language.
///
/// A text is made by itself, and does not know which pages a site has in which language.
package struct MovedLinks: Sendable {
  /// Where a link leads.
  private struct Place {
    /// The address, as HTML has it.
    let address: [UInt8]
    /// The tag of the language of the page, where it is another.
    let language: String?
  }

  /// The places by the addresses that the text has, as HTML has them.
  private var places: [ArraySlice<UInt8>: Place] = [:]

  /// Leads nothing elsewhere.
  package init() {}

  /// Whether nothing has to be changed.
  package var isEmpty: Bool { places.isEmpty }

  /// Leads an address to a page.
  fileprivate mutating func lead(_ written: String, to address: String, in language: String?) {
    guard written != address || language != nil else { return }
    let place = Place(address: HTML.escaped(address.utf8), language: language)
    places[HTML.escaped(written.utf8)[...]] = place
  }

  /// HTML with the links led to their places.
  package func apply(to html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 8)
    var values = QuotedValues(html)
    while let found = values.next() {
      let address = found.value.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      let isLink = found.follows(" href=\"")
      let place = isLink || Self.fields.contains(where: found.follows) ? places[address] : nil
      result += found.before
      result += place?.address[...] ?? address
      result += found.value[address.endIndex...]
      result += found.end
      if isLink, !found.end.isEmpty, let language = place?.language {
        result += " hreflang=\"\(language)\"".utf8
      }
    }
    return result + values.rest
  }

  /// What stands before the values of a form, which leads its readers to a page of thanks.
  private static let fields = [" value=\"", " action=\""]
}

extension MovedLinks {
  /// Writes what it changes, so that another change can be told from it.
  package func write(to writer: inout RecordWriter) {
    guard !isEmpty else { return }
    for (written, place) in places.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      writer.write(Array(written))
      writer.write(place.address)
      writer.write(place.language) { $0.write($1) }
    }
  }
}

extension Site {
  /// The links in the text of a page that lead elsewhere than to the addresses of the files they name.
  package func movedLinks(of page: Page) -> MovedLinks {
    var moved = MovedLinks()
    guard languages.isSeveral else { return moved }
    let origin = settings.baseURL?.origin ?? ""
    for link in page.article.links {
      guard case .page(let path, _) = link.target,
        let index = index(
          of: path, linkedIn: page.language, isTranslation: page.article.translation != nil)
      else { continue }
      let language = pages[index].language
      let tag = language == page.language ? nil : languages[language].tag.text
      let (written, address) = (root + path.address, outputs[index].address(below: root))
      moved.lead(written, to: address, in: tag)
      // A form names its page of thanks by its whole address.
      if !page.article.forms.isEmpty { moved.lead(origin + written, to: origin + address, in: nil) }
    }
    return moved
  }
}
