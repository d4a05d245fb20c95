import Diagnostics

/// The catalogues that serve a site, the first that has a word winning.
///
/// The site's own come before the program's, and `de-CH` comes before `de`. English is last: it serves where the language has
/// no word.
struct WordSources {
  /// The language that the site asks for.
  let language: String
  /// The site's catalogues, of any language.
  private let own: [Catalogue]
  /// Those that serve, the first first.
  private let chain: [Catalogue]
  private(set) var diagnostics: [Diagnostic] = []

  /// Finds the catalogues for a language among those of a site and of the program.
  init(_ own: [Catalogue], language: String) {
    (self.language, self.own) = (language, own)
    var chain: [Catalogue] = []
    for tag in Self.tags(of: language) where tag != Self.english {
      chain += own.filter { $0.language.lowercased() == tag }
      if let shipped = Catalogue.own(tag) { chain.append(shipped) }
    }
    chain += own.filter { $0.language.lowercased() == Self.english }
    self.chain = chain + [.english]
  }

  /// Whether there is a catalogue of the language, whatever its region.
  var hasLanguage: Bool {
    let wanted = Self.tags(of: language).last
    return chain.contains { Self.tags(of: $0.language).last == wanted }
  }

  private static let english = "en"

  /// Whether a language is English, of whatever region: what its catalogue leaves out is in English anyway.
  private static func isEnglish(_ language: String) -> Bool { tags(of: language).last == english }

  /// A language tag without its last parts one by one: `zh-hant-tw`, `zh-hant`, `zh`.
  private static func tags(of language: String) -> [String] {
    let parts = language.lowercased().split(separator: "-")
    return parts.indices.reversed().map { parts[...$0].joined(separator: "-") }
  }

  /// Which of the four words for a numeral goes with a number.
  var ordinals: PluralRule? { chain.first.flatMap(\.ordinals) }

  /// Whether no catalogue says one of the program's words in another way.
  var changesNothing: Bool {
    chain.dropLast().allSatisfy { $0.words.allSatisfy { Catalogue.english[$0.name.value] == nil } }
  }

  /// The program's words in the order of their keys.
  func phrases() -> [Phrase] {
    Catalogue.english.words.map { english in
      let (forms, plurals) = text(of: english)
      let names = english.placeholders
      return Phrase(forms.map { Pattern($0, names: names) }, plurals: plurals)
    }
  }

  /// The texts that templates may take by name: those that are whole by themselves.
  func texts() -> [String: String] {
    var texts: [String: String] = [:]
    for word in chain.flatMap(\.words) where texts[word.name.value] == nil {
      let wanted = wanted(word)
      if wanted.isPlural || Catalogue.english[word.name.value]?.placeholders.isEmpty == false { continue }
      texts[word.name.value] = text(of: wanted).forms[0]
    }
    return texts
  }

  /// The text of a word, form by form, and which form goes with a number.
  private func text(of wanted: Catalogue.Word) -> (forms: [String], plurals: PluralRule) {
    for catalogue in chain {
      guard let word = catalogue[wanted.name.value], !word.forms.isEmpty, word.misfit(for: wanted) == nil
      else {
        continue
      }
      return (word.forms.map(\.value), catalogue.plurals)
    }
    return (wanted.english, .oneAndOther)
  }

  /// What a word must be like: the program's, or that of the site's English file.
  private func wanted(_ word: Catalogue.Word) -> Catalogue.Word {
    Catalogue.english[word.name.value] ?? own.first { $0.language.lowercased() == Self.english }?[
      word.name.value]
      ?? word
  }
}

extension WordSources {
  /// The words of the site's catalogues that neither the program nor a template takes.
  func unknownWords(takenByTemplates taken: Set<String>) -> [Diagnostic] {
    let known = taken.union(Catalogue.english.words.map(\.name.value))
    let names = Suggestions { Array(known) }
    return own.flatMap { catalogue in
      catalogue.words.filter { !known.contains($0.name.value) }.map { word in
        Diagnostic(
          .unknownWord, "no template takes the word '\(word.name.value)'",
          at: catalogue.source.location(of: word.name.range),
          fix: names.didYouMean(word.name.value) ?? "take it out")
      }
    }
  }

  /// What is wrong with the site's own catalogues.
  func check() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for catalogue in own {
      for word in catalogue.words {
        guard let misfit = word.misfit(for: wanted(word)) else { continue }
        let place = catalogue.source.location(of: misfit.range)
        diagnostics.append(Diagnostic(misfit.check, misfit.message, at: place, fix: misfit.fix))
      }
    }
    return diagnostics + [missing].compactMap(\.self)
  }

  /// The words that readers get in English although the site has a file of their language.
  private var missing: Diagnostic? {
    let translated = chain.filter { !Self.isEnglish($0.language) }
    guard let file = own.first(where: { own in translated.contains { $0.source.file == own.source.file } })
    else {
      return nil
    }
    let english = chain.filter { $0.language.lowercased() == Self.english }
    let names = english.flatMap(\.words).filter { wanted in
      !translated.contains { $0[wanted.name.value].map { !$0.forms.isEmpty } ?? false }
    }
    .map(\.name.value).uniqued()
    guard !names.isEmpty else { return nil }
    let listed =
      names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) others" : "")
    return Diagnostic(
      .missingWords, "readers get these words in English: \(listed)", at: file.source.location(ofLine: 1),
      fix: "add them, each with msgctxt \"name\", msgid and msgstr")
  }
}

extension [String] {
  /// The texts, each once, in their order.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
