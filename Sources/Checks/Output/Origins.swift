import Diagnostics
import Mustache
import Page
import Site
internal import Text

/// Finds the line from which a piece of a published page comes: of the page's own file, or of a template.
struct Origins {
  /// A start tag as a template writes it.
  private struct TemplateTag {
    let name: String
    /// The attributes whose names and values are the same on every page.
    var fixed: [String: String] = [:]
    /// The attributes whose values are filled in.
    var filled: Set<String> = []
    /// Whether an attribute is there only sometimes.
    var hasChoices = false
    let source: SourceText
    let range: Range<Int>

    /// How well a tag of a page fits: with how many fixed attributes; `nil` where it does not.
    func fit(_ mark: Finding.Mark) -> Int? {
      guard mark.name == name else { return nil }
      for (attribute, value) in fixed where mark.attributes[attribute] != value {
        guard hasChoices, mark.attributes[attribute] == nil else { return nil }
      }
      for attribute in mark.attributes.keys where fixed[attribute] == nil && !filled.contains(attribute) {
        guard hasChoices else { return nil }
      }
      return fixed.count * 2 + filled.count { mark.attributes[$0] != nil }
    }
  }

  private let templates: Templates
  private var tags: [String: [TemplateTag]] = [:]

  init(_ templates: Templates) { self.templates = templates }

  /// Where a template writes an element; where nothing is known of it, the frame that it stands in.
  mutating func place(of mark: Finding.Mark?, inTemplate template: String) -> Location? {
    let tags = self.tags(of: template)
    for mark in [mark, Finding.Mark("body"), Finding.Mark("html")].compactMap(\.self) {
      let fits = tags.enumerated().compactMap { index, tag in tag.fit(mark).map { (fit: $0, index: index) } }
      let best = fits.max { ($0.fit, $1.index) < ($1.fit, $0.index) }
      if let best { return tags[best.index].source.location(of: tags[best.index].range) }
      // An element that is written in one place only is that one, whatever it has.
      let named = tags.filter { $0.name == mark.name }
      if named.count == 1 { return named[0].source.location(of: named[0].range) }
    }
    return templates.uses(of: template).first { $0.name == template }?.source.location(ofLine: 1)
  }

  private mutating func tags(of template: String) -> [TemplateTag] {
    if let known = tags[template] { return known }
    let found = templates.uses(of: template).flatMap { Self.tags(in: $0.source) }
    tags[template] = found
    return found
  }

  private static func tags(in source: SourceText) -> [TemplateTag] {
    var found: [TemplateTag] = []
    var tokens = HTMLTokenizer(source.bytes)
    while let token = tokens.next() {
      guard case .tag(let tag) = token, !tag.isEnd else { continue }
      var read = TemplateTag(name: tag.name, source: source, range: tag.range)
      for (name, value) in tag.attributes {
        if name.contains("{{") {
          read.hasChoices = true
        } else if value.contains(UInt8(ascii: "{")) {
          read.filled.insert(name)
        } else {
          read.fixed[name] = CharacterReferences.decode(value)
        }
      }
      found.append(read)
    }
    return found
  }

  /// Where the text of a page has an element: its heading, or what it names.
  static func place(of mark: Finding.Mark?, in article: Article) -> Location {
    let source = article.source
    if let id = mark?.attributes["id"],
      let heading = article.outline.headings.first(where: { $0.id == id })
    {
      return source.location(of: heading.range)
    }
    let start = FrontMatter.textStart(in: source)
    for attribute in ["href", "src", "id", "for", "name", "alt", "class", "type"] {
      guard let value = mark?.attributes[attribute], !value.isEmpty else { continue }
      // As HTML writes it, or as a link of Markdown.
      for (before, after) in [("=\"", "\""), ("='", "'"), ("](", ""), ("<", ">")] {
        guard let range = source.bytes.range(of: before + value + after, from: start) else { continue }
        let offset = range.lowerBound + before.utf8.count
        return source.location(of: offset..<offset + value.utf8.count)
      }
    }
    if let mark, let range = source.bytes.range(of: "<" + mark.name, from: start) {
      return source.location(of: range)
    }
    return source.location(ofLine: 1)
  }
}
