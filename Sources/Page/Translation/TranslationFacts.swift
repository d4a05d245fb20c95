import Files

/// What a page that is a translation says of itself: of which page, and how much of that is translated.
package struct TranslationFacts: Sendable, Hashable {
  /// The page that it translates, by its path in Content.
  package let original: ContentPath
  /// How many blocks the original has that must be translated: paragraphs, headings, items of lists, cells of tables.
  package let blocks: Int
  /// How many of them readers get in the language of the original.
  package let untranslated: Int
  /// How many of those are untranslated because the original has changed since.
  package let changed: Int
  /// When the original last changed, as far as its editors say.
  package let originalChange: Day?
  /// Whether a warning, or what to do in an emergency, is untranslated.
  package let hasUntranslatedWarning: Bool
  /// Whether the page only leads to its original, as a quiz does that is not translated as a whole.
  package let isStandIn: Bool
  /// The texts of the front matter that are in the language of the original.
  package let untranslatedTexts: Set<String>
  /// The address of its own below its language; `nil` for that of the original.
  package let slug: String?
  /// Who checked the translation as it stands now; `nil` where nobody qualified did, or it has changed since.
  package let check: Check?

  /// The sign-off of a translator.
  package struct Check: Sendable, Hashable {
    /// Who checked.
    package let name: String
    /// When.
    package let day: Day

    /// Names a translator and a day.
    package init(by name: String, on day: Day) { (self.name, self.day) = (name, day) }
  }

  /// Whether everything is translated.
  package var isComplete: Bool { untranslated == 0 }

  /// Takes what was counted.
  package init(
    original: ContentPath, blocks: Int, untranslated: Int, changed: Int, originalChange: Day?,
    hasUntranslatedWarning: Bool, isStandIn: Bool = false, untranslatedTexts: Set<String> = [],
    slug: String? = nil,
    check: Check?
  ) {
    (self.original, self.blocks, self.untranslated) = (original, blocks, untranslated)
    (self.changed, self.originalChange) = (changed, originalChange)
    (self.hasUntranslatedWarning, self.check) = (hasUntranslatedWarning, check)
    (self.isStandIn, self.untranslatedTexts, self.slug) = (isStandIn, untranslatedTexts, slug)
  }
}

extension TranslationFacts {
  func write(to writer: inout RecordWriter) {
    writer.write(original.text)
    for number in [blocks, untranslated, changed] { writer.write(number) }
    writer.write(originalChange) { $0.write($1) }
    writer.write(hasUntranslatedWarning)
    writer.write(isStandIn)
    writer.write(untranslatedTexts.sorted()) { $0.write($1) }
    writer.write(slug) { $0.write($1) }
    writer.write(check) { writer, check in
      writer.write(check.name)
      writer.write(check.day)
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    original = ContentPath(try reader.readString())
    blocks = try reader.readInt()
    untranslated = try reader.readInt()
    changed = try reader.readInt()
    originalChange = try reader.readOptional { reader throws(BadRecord) in try reader.readDay() }
    hasUntranslatedWarning = try reader.readBool()
    isStandIn = try reader.readBool()
    untranslatedTexts = Set(try reader.readArray { reader throws(BadRecord) in try reader.readString() })
    slug = try reader.readOptional { reader throws(BadRecord) in try reader.readString() }
    check = try reader.readOptional { reader throws(BadRecord) in
      let name = try reader.readString()
      return Check(by: name, on: try reader.readDay())
    }
  }
}

extension TranslationFacts {
  /// Takes what is known of a translation and the front matter of its original.
  init(_ made: MadeTranslation, _ frontMatter: FrontMatter, in surroundings: ArticleSurroundings) {
    let text = made.text
    let shown = [frontMatter.title, frontMatter.description, frontMatter.category]
    let isUrgent = surroundings.translations?.urgentHelp == made.original
    self.init(
      original: made.original, blocks: text.blocks, untranslated: text.untranslated, changed: text.changed,
      originalChange: frontMatter.updated,
      hasUntranslatedWarning: text.hasUntranslatedWarning || isUrgent && !text.isWhole,
      isStandIn: made.isStandIn,
      untranslatedTexts: text.foreignValues.intersection(shown + frontMatter.tags.map(\.value)),
      slug: made.slug,
      check: made.isSignOffValid ? made.signOff.map { Check(by: $0.name, on: $0.day) } : nil)
  }
}

extension FrontMatter {
  /// The same for a translation with old addresses of its own, without what is true of its original alone: its old addresses, who
  /// reviewed its text and compared it with its sources, and what must hold of a quiz, which is proven there.
  func ofTranslation(at aliases: [Located<String>]) -> FrontMatter {
    var own = self
    own.aliases = aliases
    (own.reviewed, own.reviewer, own.reviewDue, own.reviewedText, own.comparison) = (nil, "", nil, nil, nil)
    own.expectations = []
    return own
  }
}
