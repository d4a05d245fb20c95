public import Diagnostics
public import Markdown
internal import Text

extension QuizDraft {
  /// Reads a quiz from a document that was parsed with ``Document/Options/readsChoices``.
  ///
  /// Its sections become questions and results, and their choices answers. This accepts everything; ``checked()``
  /// reports mistakes, with the positions kept here.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - title: The quiz's title.
  ///   - source: The file, for positions.
  ///   - location: Where mistakes of the quiz as a whole are reported.
  ///   - expectations: What must hold.
  ///   - scoreLocation: Where the front matter says that readers are told their points.
  public init(
    _ document: Document, title: String, source: SourceText, location: Location,
    expectations: [Expectation] = [], scoreLocation: Location? = nil
  ) {
    self.init(
      title: RichText(plain: title, html: HTML.escaped(title.utf8)), location: location,
      introduction: .shown(document.introduction),
      sections: document.sections.map { Section($0, in: source) }, expectations: expectations,
      scoreLocation: scoreLocation)
  }
}

extension QuizDraft.Section {
  fileprivate init(_ section: Document.Section, in source: SourceText) {
    let heading = section.heading
    self.init(
      id: QuizDraft.Name(section.id, at: source.location(of: heading.idRange)),
      title: RichText(plain: section.plainTitle, html: section.title),
      marks: heading.marks.compactMap { QuizDraft.Name($0, in: source) },
      settings: heading.marks.compactMap { QuizDraft.Setting($0, in: source) }, body: .shown(section.body),
      answers: section.choices.map { QuizDraft.Answer($0, in: source) },
      location: source.location(of: heading.range))
  }
}

extension QuizDraft.Answer {
  fileprivate init(_ choice: Document.Choice, in source: SourceText) {
    self.init(
      box: choice.box == .round ? .round : .square,
      text: RichText(plain: choice.plainText, html: choice.text),
      links: choice.links.map { QuizDraft.Name($0.destination, at: source.location(of: $0.range)) },
      marks: choice.marks.compactMap { QuizDraft.Name($0, in: source) },
      settings: choice.marks.compactMap { QuizDraft.Setting($0, in: source) },
      reason: RichText(plain: choice.plainBody, html: choice.body),
      location: source.location(of: choice.range))
  }
}

extension QuizDraft.Name {
  /// `nil` for a mark that sets a value.
  fileprivate init?(_ mark: Document.Mark, in source: SourceText) {
    guard mark.value == nil else { return nil }
    self.init(mark.name, at: source.location(of: mark.range))
  }
}

extension QuizDraft.Setting {
  /// `nil` for a mark without a value.
  fileprivate init?(_ mark: Document.Mark, in source: SourceText) {
    guard let value = mark.value else { return nil }
    self.init(mark.name, value, at: source.location(of: mark.range))
  }
}

extension RichText {
  /// A longer text, which only the page shows: no message or table needs it without markup.
  fileprivate static func shown(_ html: [UInt8]) -> RichText { RichText(plain: "", html: html) }
}
