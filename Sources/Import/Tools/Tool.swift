/// Another tool: where its sites keep what.
struct Tool: Sendable {
  /// What it is called.
  let name: String
  /// The files or folders of which one tells the tool.
  let marks: [String]
  /// Where the pages are; empty for the site's folder itself.
  var folder = ""
  /// The folder that is published as it is.
  var staticFolder: String?
  /// The front page, where that is no index.md, _index.md or README.md.
  var home = "index"
  /// A file that names pages in their order, by its path below ``folder``; a name without a slash that starts with `*/` is looked for
  /// in each folder.
  var order: Order = .none
  /// The address that a page had, where that changes.
  var oldAddress: OldAddress = .same

  enum Order: Sendable {
    case none
    /// One file for the site, by its path in the site's folder.
    case file(String)
    /// A file of that name in each folder.
    case inEachFolder(String)
  }

  enum OldAddress: Sendable {
    case same
    /// `/a/b.html`
    case html
    /// `/en/a/b`
    case below(String)
    /// `/2023/03/05/name.html`, of posts alone.
    case dated
    /// `/id.html`, by the id of the first heading.
    case id
  }
}

extension Tool {
  /// The tools, in the order in which they are looked for: of some the marks may be those of others too, and that of plain Markdown
  /// is none.
  static let all = [
    Tool(
      name: "mdBook", marks: ["book.toml"], folder: "src", order: .file("src/SUMMARY.md"), oldAddress: .html),
    Tool(
      name: "Docusaurus",
      marks: [
        "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs",
      ],
      folder: "docs", staticFolder: "static", home: "intro", oldAddress: .below("/docs/")),
    Tool(name: "Wiki.js", marks: ["home.md"], home: "home", oldAddress: .below("/en/")),
    Tool(name: "Jekyll", marks: ["_posts", "_config.yml"], oldAddress: .dated),
    Tool(
      name: "Hugo", marks: ["hugo.toml", "hugo.yaml", "hugo.yml"], folder: "content", staticFolder: "static"),
    Tool(
      name: "Hugo or Zola", marks: ["config.toml", "config.yaml"], folder: "content", staticFolder: "static"),
    Tool(
      name: "Jupyter Book", marks: ["_toc.yml"], home: "intro", order: .file("_toc.yml"), oldAddress: .html),
    Tool(name: "Middleman", marks: ["config.rb"], folder: "source"),
    Tool(name: "bookdown", marks: ["_bookdown.yml"], order: .file("_bookdown.yml"), oldAddress: .id),
    Tool(name: "Quarto", marks: ["_quarto.yml"], order: .file("_quarto.yml"), oldAddress: .html),
    Tool(name: "DocFX", marks: ["docfx.json"], order: .inEachFolder("toc.yml"), oldAddress: .html),
    Tool(name: "MkDocs", marks: ["mkdocs.yml"], folder: "docs", order: .file("mkdocs.yml")),
  ]

  /// Markdown of no tool.
  static let plain = Tool(name: "plain Markdown", marks: [], order: .file("README.md"))

  /// The tool that wrote a site, by the paths of its files.
  static func find(in paths: Set<String>) -> Tool {
    let tops = Set(paths.map { String($0.prefix { $0 != "/" }) })
    // Jupyter Book has a _config.yml too, which alone is Jekyll's.
    let found = all.first { tool in
      tool.marks.contains { mark in
        tops.contains(mark) && !(mark == "_config.yml" && tops.contains("_toc.yml"))
      }
    }
    return found ?? plain
  }
}
