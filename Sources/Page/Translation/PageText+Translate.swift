import Diagnostics
import Digest
import Text
import Words

extension PageText {
  /// Puts a translation together.
  ///
  /// - Parameters:
  ///   - page: The blocks of the original.
  ///   - source: The PO file.
  ///   - original: The path of the original.
  ///   - surroundings: What else it depends on; `nil` where translations need not be compared.
  init(
    _ page: PageBlocks, with source: SourceText, of original: ContentPath,
    in surroundings: TranslationSurroundings?
  ) {
    let (file, mistakes) = POFile.read(source)
    let translations = BlockTranslations(file)
    let text = TranslatedText(page, translations, numbers: surroundings?.numbers)
    let isStandIn = page.isQuiz && !text.isWhole
    let signOff = SignOff(file)
    let isSignOffValid = signOff?.holds(for: translations.stamp(of: page)) ?? false
    let (slug, slugMistake) = translations.readSlug(of: original)
    var hash = SHA256()
    hash.update(SHA256.digest(of: page.source.bytes).bytes)
    hash.update(source.bytes)
    let standIn = isStandIn ? StandIn(text, of: page, at: original) : nil
    self.init(
      standIn?.source ?? text.source,
      MadeTranslation(
        original: original, digest: hash.finish(), text: text, foreign: standIn?.foreign ?? text.foreign,
        isStandIn: isStandIn, slug: slug, aliases: translations.aliases,
        signOff: signOff,
        isSignOffValid: isSignOffValid,
        diagnostics: mistakes + text.diagnostics + [slugMistake].compactMap(\.self)
          + text.remarks(in: file, signOff, isValid: isSignOffValid)))
  }
}

extension TranslatedText {
  /// What editors are told of a translation that is not whole, or that changed since it was checked.
  fileprivate func remarks(in file: POFile, _ signOff: SignOff?, isValid: Bool) -> [Diagnostic] {
    var remarks: [Diagnostic] = []
    if !isWhole {
      let place = firstUntranslated.map(file.source.location(of:)) ?? file.source.location(ofLine: 1)
      let since =
        changed > 0 ? ", \(changed == 1 ? "one" : "\(changed)") of them because the original changed" : ""
      remarks.append(
        Diagnostic(
          .untranslated, "\(untranslated) of \(blocks) texts of this page are not translated\(since)",
          at: place,
          fix: "run handout translate, and fill in what is empty or fuzzy"))
    }
    if let signOff, !isValid {
      remarks.append(
        Diagnostic(
          .translationCheckOutdated,
          "this translation or its original changed since \(signOff.name) checked it on \(signOff.day.text)",
          at: file.source.location(of: file.headerRange),
          fix:
            "compare what changed, then run: handout review \(file.source.file.shellQuoted) --as translator --by NAME"
        ))
    }
    return remarks
  }
}

extension BlockTranslations {
  /// The address that the page has in this language, and what is wrong with it.
  fileprivate func readSlug(of original: ContentPath) -> (slug: String?, mistake: Diagnostic?) {
    guard let written = slug, let own = original.slug else { return (nil, nil) }
    let text = written.value
    guard text != own else { return (nil, nil) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part != "index" && Slug.words(of: String(part)) == part
    }
    guard isPlain else {
      let better = parts.map { Slug.words(of: String($0)) }.filter { !$0.isEmpty }.joined(separator: "/")
      return (
        nil,
        Diagnostic(
          .badSlug, "'\(text)' cannot be the address of a page", at: file.source.location(of: written.range),
          fix: better.isEmpty ? "write small letters, digits and hyphens" : "write \(better)")
      )
    }
    return (text, nil)
  }
}
