import Diagnostics
import Text

extension Adjustment {
  /// The HTML of an editor with its links and pictures resolved as those of Markdown are, and its ids noted.
  ///
  /// Where it stops in the middle of a tag, that is shown as text: it would take what follows for its own.
  mutating func resolved(
    _ html: [UInt8], in lines: ClosedRange<Int>, resolver: inout some Resolver
  ) -> [UInt8] {
    guard html.contains(UInt8(ascii: "<")) else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 64)
    StepCounter.add(html.count)
    var offset = 0
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      switch token {
      case .text, .comment: continue
      case .tag(let tag):
        guard !tag.isEnd else { continue }
        note(idsOf: tag)
        for address in tag.addresses {
          guard let replacement = self.address(address, in: lines, resolver: &resolver) else { continue }
          let isQuoted = address.text.startIndex > 0 && tag.isQuoted(address.text, in: html)
          result += html[offset..<address.text.startIndex]
          if !isQuoted { result.append(UInt8(ascii: "\"")) }
          result.append(escapingMarkup: replacement.utf8, apostrophes: true)
          if !isQuoted { result.append(UInt8(ascii: "\"")) }
          offset = address.text.endIndex
        }
        for load in tag.hiddenLoads {
          note(load.address, at: html[load.range], in: lines, resolver: &resolver)
        }
        if tag.name == "style" {
          guard let style = tokens.text(before: tag.name) else {
            // Its end is in no piece that is known here, so what it loads cannot be told.
            result += html[offset..<tag.range.lowerBound]
            result += "&lt;".utf8
            offset = tag.range.lowerBound + 1
            continue
          }
          for address in Stylesheet(Array(style)).addresses {
            note(
              address.meant, at: style.dropFirst(address.range.lowerBound).prefix(address.range.count),
              in: lines, resolver: &resolver)
          }
        } else if tag.name == "script" {
          _ = tokens.text(before: tag.name)
        }
      case .strayBracket(let text), .unclosedTag(let text):
        result += html[offset..<text.startIndex]
        result += "&lt;".utf8
        offset = text.startIndex + 1
      }
    }
    return result + html[offset...]
  }

  /// Notes what a browser loads for a style, or an embedded document; a path there stays as it is written.
  private mutating func note(
    _ address: String, at text: ArraySlice<UInt8>, in lines: ClosedRange<Int>, resolver: inout some Resolver
  ) {
    let namesHost =
      address.utf8.contains(UInt8(ascii: ":")) || address.hasPrefix("//") || address.hasPrefix("\\")
    guard namesHost, !address.lowercased().hasPrefix("data:") else { return }
    let link = Document.Link(
      kind: .image, isInHTML: true, destination: address, range: finder.range(of: text, in: lines))
    links.append(link)
    _ = resolver.address(for: link)
  }

  private mutating func note(idsOf tag: HTMLTokenizer.Tag) {
    for value in [tag["id"], tag.name == "a" ? tag["name"] : nil] {
      guard let value, !value.isEmpty else { continue }
      anchors.append(CharacterReferences.decode(value))
    }
  }

  /// The address to write instead; `nil` where what is written stays.
  private mutating func address(
    _ address: HTMLTokenizer.Tag.Address, in lines: ClosedRange<Int>, resolver: inout some Resolver
  ) -> String? {
    let destination = CharacterReferences.decode(address.text)
    switch address.use {
    // Without an address, both mean the page itself; `#top` is its start, and two slashes lead to another host.
    case .followed, .sentTo:
      if destination.isEmpty || destination == "#top" || destination.hasPrefix("//") { return nil }
    // An embedded picture asks nobody, nor does a part of the page itself, such as a symbol of an SVG.
    case .loaded:
      if destination.hasPrefix("#") || destination.lowercased().hasPrefix("data:image/") { return nil }
    }
    let range = finder.range(of: address.text, in: lines)
    if address.use == .sentTo {
      report(
        .blockedForm,
        "browsers will not send this form: the site's policy allows forms of templates and of site.yml",
        at: range, fix: "write it as a form block, with an endpoint under forms: in site.yml")
    }
    let link = Document.Link(
      kind: address.use == .loaded ? .image : .link, isInHTML: true, destination: destination, range: range)
    links.append(link)
    let resolved = resolver.address(for: link)
    // By bytes: to a text, two spellings of a letter are one.
    return resolved.utf8.elementsEqual(destination.utf8) ? nil : resolved
  }
}

extension HTMLTokenizer.Tag {
  /// Whether the attribute in which an address stands has quotation marks.
  fileprivate func isQuoted(_ address: ArraySlice<UInt8>, in html: [UInt8]) -> Bool {
    let value = attributes.first { attribute in
      attribute.value.startIndex <= address.startIndex && address.endIndex <= attribute.value.endIndex
    }?.value
    guard let start = value?.startIndex, start > 0 else { return false }
    return html[start - 1] == UInt8(ascii: "\"") || html[start - 1] == UInt8(ascii: "'")
  }
}
