import Diagnostics
import Evidence
import Words

/// Reads the YAML of a fenced block, makes the component, and collects mistakes.
struct ComponentReader {
  let library: StudyLibrary
  let surroundings: FormSurroundings
  let path: ContentPath
  let words: Words
  /// The words that are in another language than the page.
  let foreign: ForeignWords
  var diagnostics: [Diagnostic] = []
  /// The bytes of HTML so far.
  private var size = 0
  /// The keys of the studies that are shown.
  private(set) var shown: [String] = []
  /// The forms.
  private(set) var forms: [Form] = []

  /// The bytes of HTML that a page may have of components: three words can ask for a table of all studies.
  private static let limit = 16 << 20

  init(
    library: StudyLibrary, surroundings: FormSurroundings, path: ContentPath, words: Words,
    foreign: ForeignWords
  ) {
    self.library = library
    self.surroundings = surroundings
    self.path = path
    self.words = words
    self.foreign = foreign
  }

  /// The HTML of a component; empty where mistakes leave nothing to show.
  mutating func html(
    of component: Component, in source: SourceText, at range: Range<Int>, citing citations: inout CitationList
  ) -> [UInt8] {
    guard size <= Self.limit else { return [] }
    var fields: Fields
    do {
      fields = Fields(try YAMLValue.parse(source, in: range), in: source)
    } catch {
      diagnostics.append(error)
      return []
    }
    let made =
      switch component {
      case .studies: table(&fields, &citations)
      case .chart: bars(&fields, &citations)
      case .people: people(&fields, &citations)
      case .effects: effects(&fields, &citations)
      case .form: form(&fields)
      }
    let html = foreign.elements(in: made)
    diagnostics += fields.finish()
    size += html.count
    guard size <= Self.limit else {
      diagnostics.append(
        Diagnostic(
          .componentsTooLarge,
          "the components of this page up to this one make more than \(Self.limit >> 20) MB",
          at: source.location(of: range), fix: "split the page, or show fewer studies"))
      return []
    }
    return html
  }

  private mutating func table(_ fields: inout Fields, _ citations: inout CitationList) -> [UInt8] {
    fields.synonyms = ["substance": "about", "condition": "about"]
    let subjects = fields.texts("about")
    let keys = fields.texts("keys")
    let named = studies(keys)
    let columns = columns(fields.texts("columns"))
    let text = text(&fields)
    let isFolded = fields.flag("folded") ?? false
    guard !subjects.isEmpty || !keys.isEmpty else {
      missing("about", "what the studies are about, or keys: and a list of studies", in: fields)
      return []
    }
    diagnostics += subjects.compactMap { library.unknownSubject($0.value, at: $0.location) }
    let found = subjects.flatMap { library.studies(about: $0.value) }
    let studies = subjects.isEmpty ? named : (found + named).unique().byYear()
    guard !studies.isEmpty else { return [] }
    shown += studies.map(\.key)
    return StudiesTable(
      studies, columns: columns, title: text.title, note: text.note, isFolded: isFolded
    ).html(in: words, citing: &citations)
  }

  private mutating func bars(_ fields: inout Fields, _ citations: inout CitationList) -> [UInt8] {
    let (items, undrawn) = counts(&fields)
    let text = text(&fields, undrawn)
    guard !items.isEmpty else { return [] }
    shown += items.map(\.study.key)
    return BarChart(items, text: text).html(in: words, citing: &citations)
  }

  private mutating func people(_ fields: inout Fields, _ citations: inout CitationList) -> [UInt8] {
    let (items, undrawn) = counts(&fields)
    let text = text(&fields, undrawn)
    let written = fields.text("per")
    let denominator = written.flatMap { Int($0.value) }
    if let written, denominator.map({ !(2...PeopleChart.most).contains($0) }) ?? true {
      wrong(
        "'per' must be a whole number from 2 to \(PeopleChart.most)", at: written.location,
        fix: "write per: 100")
      return []
    }
    guard !items.isEmpty else { return [] }
    do throws(PeopleChart.Mistake) {
      let chart = try PeopleChart(items, of: denominator, text: text)
      shown += items.map(\.study.key)
      return chart.html(in: words, citing: &citations)
    } catch {
      let place =
        written?.location ?? fields.location(of: "keys") ?? fields.location(of: "about") ?? fields.location
      switch error {
      case .invented(let people):
        wrong(
          "a group has only \(people) people, so more would be invented", at: place,
          fix: "write a smaller number, or leave 'per' out to show each person")
      case .tooMany(let people):
        wrong("a group of \(people) people is too large to draw", at: place, fix: "add per: 100")
      }
      return []
    }
  }

  private mutating func effects(_ fields: inout Fields, _ citations: inout CitationList) -> [UInt8] {
    let (lower, higher) = (fields.text("lower")?.value, fields.text("higher")?.value)
    let sides = EffectsChart.Sides(lower: lower.map(foreign.marked), higher: higher.map(foreign.marked))
    let (effects, undrawn) = measuredEffects(&fields)
    let text = text(&fields, undrawn)
    guard !effects.isEmpty else { return [] }
    guard let chart = EffectsChart(effects, sides: sides, text: text) else {
      let measures = effects.map(\.measure.code).unique().joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .mixedEffects, "several measures cannot share a scale: \(measures)",
          at: fields.location(of: "keys") ?? fields.location(of: "about") ?? fields.location,
          fix: "make a block for each"))
      return []
    }
    shown += effects.map(\.study.key)
    return chart.html(in: words, citing: &citations)
  }

  private mutating func form(_ fields: inout Fields) -> [UInt8] {
    var reader = FormReader(words: words)
    let form = reader.form(&fields)
    diagnostics += reader.diagnostics
    guard let form else { return [] }
    forms.append(form)
    guard case .page(let thanks, nil) = LinkTarget(form.thanks.value, from: path) else {
      wrong(
        "'\(form.thanks.value)' is not the file of a page", at: form.thanks.location,
        fix: "write thanks: received.md")
      return []
    }
    return FormMarkup(form, thanks: thanks, in: surroundings, words: words, foreign: foreign).html
  }
}
