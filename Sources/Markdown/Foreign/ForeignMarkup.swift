import Diagnostics

/// Markup of other programs, and of other kinds of Markdown, which readers would see as it is.
struct ForeignMarkup {
  /// What it is, after "this is".
  let name: String
  let fix: String
  let check: Check

  init(_ name: String, fix: String, check: Check = .foreignMarkup) {
    (self.name, self.fix, self.check) = (name, fix, check)
  }

  static let formula = Self("a formula", fix: "write it in words and signs, such as x²")
  // 5~10~ and SpO~2~ are numbers that somebody will take.
  static let raised = Self(
    "a raised text", fix: "write the sign itself, such as ² or ⁹", check: .markupAtDigit)
  static let lowered = Self(
    "a lowered text", fix: "write the sign itself, such as ₂ in SpO₂", check: .markupAtDigit)
  static let inlineNote = Self(
    "a footnote of another kind of Markdown", fix: "write [^1] here, and [^1]: … below")
  static let highlight = Self("a highlight of another kind of Markdown", fix: "write **…**")
  static let struck = Self("a struck text of another kind of Markdown", fix: "write ~~ on both sides")
  static let inserted = Self(
    "an inserted text of another kind of Markdown", fix: "write **…**, or the words alone")
  static let edit = Self(
    "an edit that somebody suggests", fix: "take it or leave it: write only the words that stay")
  static let comment = Self(
    "a comment of another program", fix: "write <!-- … --> for a note that no reader gets")
  static let wikiLink = Self("a link of a wiki", fix: "write [text](page.md)")
  static let webLink = Self("a link of another kind of markup", fix: "write [text](address)")
  static let embedding = Self(
    "a picture or page of a wiki", fix: "write ![what it shows](picture.png) or [text](page.md)")
  static let wikiSign = Self("markup of a wiki", fix: "write **…** for bold text")
  static let heading = Self(
    "a heading of another kind of markup", fix: "write ## and a space before it, as in ## Heading")
  static let forumSign = Self("the markup of a forum", fix: "write **…**, *…* or [text](address)")
  static let emoji = Self("the name of a picture", fix: "write the sign itself, or a word")
  static let bullet = Self("a list of a word processor", fix: "begin each item with a hyphen and a space")
  static let box = Self("a box of another program's list of tasks", fix: "write [ ] or [x]")
  static let contents = Self(
    "a command of another program", fix: "remove it: pages list their sections by themselves")
  static let option = Self("an option of another program", fix: "remove it")
  static let example = Self("the number of an example in pandoc", fix: "write 1. and a space")
  static let verse = Self(
    "a line of a verse in pandoc", fix: "write two spaces at the end of the line instead, or \\")
  static let removable = Self("a command of another program", fix: "remove it")
  static let gridTable = Self(
    "a table of another kind of Markdown", fix: "write | a | b | and | --- | --- | below the header")
  static let definition = Self(
    "a list of definitions of another kind of Markdown", fix: "write a list: - **word**: what it means")
  static let abbreviation = Self(
    "an abbreviation of another kind of Markdown",
    fix: "remove it, and say what the letters stand for where they first stand")
  static let reference = Self(
    "a reference of another program", fix: "write a link, [text](#id), or say in words where it stands")
  static let label = Self(
    "a label of another program", fix: "remove it; for a place to link to, write {#id} after a heading")
  static let size = Self(
    "the width of a picture in another program",
    fix: "remove it: a picture takes the width that it has, or that of the page")
  static let inlineCode = Self("code that another program runs", fix: "write what it gives")
  static let codeMark = Self(
    "the mark of a block of code of another program", fix: "write one colon, and ``` above and below the code"
  )

  // MARK: Attributes

  static func attribute(_ content: ArraySlice<UInt8>) -> Self {
    let text = String(decoding: content, as: UTF8.self)
    let fix =
      if text == "-" {
        "remove it: headings have no numbers"
      } else if ["width", "height"].contains(where: { text.contains($0 + "=") }) {
        "remove it: a picture takes the width that it has, or that of the page"
      } else if text.contains("target=") {
        "remove it: readers choose where a link opens"
      } else if text.hasSuffix("toc") {
        contents.fix
      } else if let kind = callouts[String(text.dropFirst(".is-".count))], text.hasPrefix(".is-") {
        callout(kind)
      } else {
        "remove it: attributes stand only after headings, as {#id}, and after a link alone, as {.button}"
      }
    return Self("an attribute of another kind of Markdown", fix: fix)
  }

  // MARK: Blocks with a name

  /// `!!! danger`, `=== "Tab"`.
  static func admonition(_ line: ArraySlice<UInt8>) -> Self {
    Self("a callout of another program", fix: fix(forBlock: line) ?? callout("WARNING"))
  }

  /// `::: warning`.
  static func division(_ line: ArraySlice<UInt8>) -> Self {
    Self(
      "a division of another program",
      fix: fix(forBlock: line) ?? "remove it, and the line of colons that ends it")
  }

  /// `.. note::`, and the braces of `{note}` behind a fence.
  static func directive(_ line: ArraySlice<UInt8>) -> Self {
    Self(
      "a directive of another program",
      fix: fix(forBlock: line) ?? "write what it stood for in Markdown")
  }

  static let tab = Self(
    "a tab of another program",
    fix: "write a heading, and below it the text without the spaces at the start of its lines")

  /// `{ref}`, `:ref:`, in front of code.
  static func role(_ name: ArraySlice<UInt8>) -> Self {
    Self(
      "a role of another program",
      fix: fix(forBlock: name) ?? "write the words alone, or a link: [text](page.md#id)")
  }

  /// `{% include x %}`, `{{ x }}`, `{{< youtube x >}}`, `<%= x %>`.
  static func command(_ content: ArraySlice<UInt8>) -> Self {
    Self(
      "a command of another program",
      fix: fix(forBlock: content) ?? "write out what it stood for, or ` around it to show it")
  }

  /// What to write instead of a block or command, by the first word of it that is known.
  private static func fix(forBlock text: ArraySlice<UInt8>) -> String? {
    let words = text.prefix(200).split { !$0.isLetterOrDigit && $0 != UInt8(ascii: "-") }
    for word in words.prefix(4) {
      var word = word.drop { $0 == UInt8(ascii: "-") }
      if word.starts(with: "callout-".utf8) { word = word.dropFirst("callout-".utf8.count) }
      let name = String(decoding: word.map(\.lowercased), as: UTF8.self)
      if let kind = callouts[name] { return callout(kind) }
      if let fix = fixes[name] { return fix }
    }
    return nil
  }

  private static func callout(_ kind: String) -> String {
    "for a callout, write > [!\(kind)] and > before each of its lines"
  }

  private static let callouts = [
    "note": "NOTE", "info": "NOTE", "seealso": "NOTE", "abstract": "NOTE", "todo": "NOTE", "notice": "NOTE",
    "admonition": "NOTE", "hint": "NOTE", "callout": "NOTE", "alert": "NOTE", "question": "NOTE",
    "example": "NOTE",
    "tip": "TIP", "success": "TIP", "important": "IMPORTANT", "warning": "WARNING", "attention": "WARNING",
    "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "failure": "CAUTION", "bug": "CAUTION",
  ]

  private static let fixes: [String: String] = {
    let picture = "write ![what it shows](file.png)"
    let link = "write a link: [text](page.md)"
    let film = "write a link: [what it shows](https://…)"
    let code = "write ``` above and below the code, with the name of its language, as in ```python"
    let cell = "write the name of its language alone, as in ```python: pages show code, and never run it"
    let contents = "remove it: pages and sections list what they hold by themselves"
    let source = "write [@key]"
    return [
      "figure": picture, "image": picture, "img": picture, "picture": picture, "ref": link, "relref": link,
      "link": link, "doc": link, "numref": link, "youtube": film, "vimeo": film, "video": film, "tweet": film,
      "gist": film, "embed": film, "code-cell": cell, "code-block": code, "code": code, "highlight": code,
      "r": cell, "python": cell, "julia": cell, "ojs": cell, "toctree": contents, "toc": contents,
      "contents": contents, "tableofcontents": contents, "math": formula.fix, "cite": source,
      "details": "write a heading, and the text below it",
      "dropdown": "write a heading, and the text below it",
      "tabs": "write a heading for each of the tabs", "tab": "write a heading for each of the tabs",
      "tab-set": "write a heading for each of the tabs",
      "panel-tabset": "write a heading for each of the tabs",
    ]
  }()
}
