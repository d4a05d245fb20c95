import Markdown
package import Text
package import Words

extension CatalogueUpdate {
  /// Updates the PO file of a page.
  ///
  /// - Parameters:
  ///   - page: The blocks of its source.
  ///   - path: The source.
  ///   - language: The language of the translation.
  ///   - old: The file as it was; `nil` where there is none.
  package init(_ page: PageBlocks, at path: ContentPath, in language: LanguageTag, from old: POFile?) {
    var wanted: [Wanted] = []
    if let address = path.slug {
      wanted.append(
        Wanted(
          context: BlockTranslations.slug, text: address,
          comments: ["The address of the page. Leave it empty to keep this one."]))
    }
    wanted += page.blocks.map { Wanted(context: nil, text: $0.text, comments: [$0.note]) }
    self.init(
      wanted, from: old,
      header: (
        Self.fields(language) + [("X-Source", path.text)],
        [" Translation of \(path.file).", " Markdown signs, links, [@sources] and numbers stay as they are."]
      ))
  }

  /// The fields of a header.
  static func fields(_ language: LanguageTag) -> [(name: String, value: String)] {
    [
      ("Language", language.text.replacing("-", with: "_")), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
    ]
  }
}

extension ContentPath {
  /// The address of a page below its language, without slashes at its ends; `nil` for front pages, which have none.
  package var slug: String? {
    guard isPage, !isHome, !isNotFound else { return nil }
    return String(isIndex ? text.dropLast("/index.md".count) : text.dropLast(".md".count))
  }
}

extension TextBlock {
  /// What translators are told of it.
  fileprivate var note: String {
    switch kind {
    case .heading: "A heading."
    case .paragraph: "A paragraph."
    case .listItem: "An item of a list."
    case .cell: "A cell of a table."
    case .callout: isGrave ? "A warning." : "A text in a box."
    case .calloutTitle: isGrave ? "The title of a warning." : "The title of a box."
    case .answer: "An answer."
    case .footnote: "A footnote."
    case .code, .fenced: "Code: it can stay as it is."
    case .html: "HTML: its tags stay as they are."
    case .value("title"): "A title."
    case .value("description"): "What search engines and lists say of the page."
    case .value("category"): "The label above the title."
    case .value("tags"): "A subject that pages share."
    case .value("alt"): "What a picture shows, for people who do not see it."
    case .value("label"), .value("one-of"): "The label of a field in a form."
    case .value("hint"): "Help beside a field in a form."
    case .value("error"): "What a form says where a field is wrong."
    case .value("options"): "A choice in a form."
    case .value("button"): "A button."
    case .value: "Words beside a chart, a table or a form."
    }
  }
}
