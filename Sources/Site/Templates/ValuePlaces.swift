package import Diagnostics
import Mustache
import Text

/// The places of some templates, which use each other, at which browsers may load something for a value.
package struct ValuePlaces: Sendable {
  /// Where values stand.
  package private(set) var places: [ValuePlace] = []
  /// Texts of partials and blocks that stand in a start tag of another place, with what browsers load for them.
  private(set) var texts: [(address: LoadedAddress, location: Location)] = []

  /// Looks through templates.
  ///
  /// - Parameter origins: Scheme and host of the site itself.
  package init(_ templates: [(name: String, source: SourceText)], origins: [String]) {
    let read = templates.map { ReadTemplate($0.name, $0.source) }
    var outer: [Templates.Part: [ValuePlace.Surroundings]] = [:]
    for template in read {
      for mark in template.marks {
        guard let part = mark.part, let around = template.surroundings(of: mark.range) else { continue }
        outer[part, default: []].append(around)
      }
    }
    for template in read {
      var inserted: [(content: Range<Int>, around: ValuePlace.Surroundings)] = []
      // In most sites there is none.
      if !outer.isEmpty {
        for (part, content) in template.parts {
          for around in outer[part] ?? [] { inserted.append((content, around)) }
        }
      }
      for (content, around) in inserted { take(textOf: template, content, in: around, origins) }
      take(valuesOf: template, inserted)
    }
  }

  private mutating func take(
    valuesOf template: ReadTemplate, _ inserted: [(content: Range<Int>, around: ValuePlace.Surroundings)]
  ) {
    for mark in template.marks {
      guard let value = mark.value, !template.isInScript(mark.range) else { continue }
      func add(_ surroundings: ValuePlace.Surroundings) {
        places.append(ValuePlace(value, in: surroundings, template.source, mark.range))
      }
      if let around = template.surroundings(of: mark.range) {
        add(around)
      } else if !value.isEscaped {
        add(.text)
      }
      for (content, around) in inserted where content.contains(mark.range.lowerBound) {
        guard case .markup(let before, let after) = around else { continue }
        add(
          .markup(
            before: before + template.html[content.lowerBound..<mark.range.lowerBound],
            after: Array(template.html[min(mark.range.upperBound, content.upperBound)..<content.upperBound])
              + after))
      }
    }
  }

  private mutating func take(
    textOf template: ReadTemplate, _ content: Range<Int>, in around: ValuePlace.Surroundings,
    _ origins: [String]
  ) {
    let text = template.html.trimmed(content)
    guard !text.isEmpty, case .markup(let before, let after) = around else { return }
    let known = Set(LoadedAddress.all(in: before + after).map(\.address))
    for load in LoadedAddress.all(in: before + template.html[text] + after)
    where load.address.isForeignAddress(to: origins) && !known.contains(load.address) {
      texts.append((load, template.source.location(of: text)))
    }
  }
}

/// A template as HTML, with its tags of Mustache apart.
private struct ReadTemplate {
  let name: String
  let source: SourceText
  let marks: [Templates.Mark]
  /// The bytes with spaces instead of tags of Mustache.
  let html: [UInt8]
  /// The start tags, and the contents of elements for styles and scripts, in their order.
  private var regions: [Region] = []

  private struct Region {
    /// Where a value may stand.
    let range: Range<Int>
    /// What is read with it.
    let markup: Range<Int>
    var isScript = false
  }

  init(_ name: String, _ source: SourceText) {
    (self.name, self.source) = (name, source)
    marks = Templates.marks(in: source)
    html = source.bytes.blanking(marks.map(\.range))
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      guard case .tag(let tag) = token, !tag.isEnd else { continue }
      regions.append(Region(range: tag.range, markup: tag.range))
      guard tag.name == "style" || tag.name == "script", let content = tokens.text(before: tag.name) else {
        continue
      }
      regions.append(
        Region(
          range: content.indices, markup: tag.range.lowerBound..<content.endIndex,
          isScript: tag.name == "script"))
    }
  }

  /// What other templates may put in place of tags of their own: all of this one, and its blocks.
  var parts: [(Templates.Part, Range<Int>)] {
    [(.partial(name), html.indices)]
      + marks.compactMap { mark in
        guard let part = mark.part, let content = mark.content else { return nil }
        return (part, content)
      }
  }

  private func region(at offset: Int) -> Region? {
    let next = regions.partitioningIndex { $0.range.upperBound > offset }
    return next < regions.endIndex && regions[next].range.contains(offset) ? regions[next] : nil
  }

  func isInScript(_ range: Range<Int>) -> Bool { region(at: range.lowerBound)?.isScript ?? false }

  /// What stands around a tag that is in a start tag, or in styles; `nil` elsewhere.
  func surroundings(of range: Range<Int>) -> ValuePlace.Surroundings? {
    guard let region = region(at: range.lowerBound), !region.isScript else { return nil }
    let markup = region.markup
    return .markup(
      before: Array(html[markup.lowerBound..<range.lowerBound]),
      after: Array(html[min(range.upperBound, markup.upperBound)..<markup.upperBound]))
  }
}
