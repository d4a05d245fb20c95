import Diagnostics

/// Makes a catalogue of the entries of a PO file, and notes what is wrong with them.
struct CatalogueReader {
  private let file: POFile
  private let isEnglish: Bool
  private(set) var diagnostics: [Diagnostic] = []
  let plurals: PluralRule
  let ordinals: PluralRule?

  init(_ file: POFile) {
    self.file = file
    isEnglish = Catalogue.language(ofFile: file.source.file).prefix { $0 != "-" }.lowercased() == "en"
    let rule = file.header["Plural-Forms"].flatMap { PluralRule($0) }
    plurals = rule ?? .oneAndOther
    ordinals = file.header["X-Ordinal-Forms"].flatMap { PluralRule($0) }
    for name in ["Plural-Forms", "X-Ordinal-Forms"] {
      guard let written = file.header[name], PluralRule(written) == nil else { continue }
      report(
        .wrongPlural, "'\(name)' is not a rule for plurals", at: file.headerRange,
        fix: "write \(name): nplurals=2; plural=(n != 1);")
    }
    if rule == nil, file.header["Plural-Forms"] == nil,
      let entry = file.entries.first(where: { $0.plural != nil })
    {
      report(
        .wrongPlural, "this file does not say which plural forms its language has", at: entry.id.range,
        fix: "write Plural-Forms: nplurals=2; plural=(n != 1); in its header")
    }
    if let type = file.header["Content-Type"], !type.lowercased().contains("charset=utf-8") {
      report(
        .malformedPO, "this file says that it is not UTF-8", at: file.headerRange, fix: "write charset=UTF-8")
    }
  }

  /// The words that can be used.
  mutating func words() -> [Catalogue.Word] {
    var lines: [String: Int] = [:]
    var words: [Catalogue.Word] = []
    for entry in file.entries {
      guard let name = entry.context else {
        report(
          .malformedPO, "this word has no name", at: entry.id.range, fix: "write msgctxt \"name\" above it")
        continue
      }
      if let line = lines[name.value] {
        report(
          .malformedPO, "the word '\(name.value)' stands in line \(line) already", at: name.range,
          fix: "remove one of them")
        continue
      }
      lines[name.value] = file.source.line(at: name.range.lowerBound)
      words.append(word(name, entry))
    }
    return words
  }

  private mutating func word(_ name: POFile.Text, _ entry: POFile.Entry) -> Catalogue.Word {
    let english = [entry.id, entry.plural].compactMap(\.self)
    let isTranslated = !entry.isFuzzy && entry.translations.allSatisfy { !$0.value.isEmpty }
    var forms = isTranslated ? entry.translations : isEnglish ? english : []
    if entry.plural != nil, !forms.isEmpty, forms.count != plurals.formCount {
      report(
        .wrongPlural,
        "'\(name.value)' has \(forms.count) plural forms, but its language has \(plurals.formCount)",
        at: forms[0].range, fix: "write msgstr[0] to msgstr[\(plurals.formCount - 1)]")
      forms = []
    }
    return Catalogue.Word(
      name: name, forms: forms, english: english.map(\.value), isPlural: entry.plural != nil)
  }

  private mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String) {
    diagnostics.append(Diagnostic(check, message, at: file.source.location(of: range), fix: fix))
  }
}
