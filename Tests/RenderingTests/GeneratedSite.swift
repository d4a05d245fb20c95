import Building
import Page
import Publishing
import Rendering
import Site
import Testing
import TestSupport

/// A site with a section that can be followed, and the files that are generated from it.
struct GeneratedSite {
  static let files = [
    "Content/site.yml": """
    title: Tea & Co
    description: About <tea>.
    base-url: https://example.org/
    language: en-GB
    organisation: {name: The Board, url: "https://board.example/"}
    paper: {light: "#fffefb", dark: "#151719"}
    short-name: Tea
    checks: {missing-review: off}
    """,
    "Content/index.md":
      "---\ntitle: Home\ndescription: H.\nupdated: 2026-11-20\npublished: 2026-01-01\n---\n",
    "Content/404.md": "---\ntitle: Nothing here\ndescription: N.\n---\n",
    "Content/hidden.md": "---\ntitle: Hidden\ndescription: H.\nnoindex: true\npublished: 2026-11-22\n---\n",
    "Content/news/index.md": "---\ntitle: News\ndescription: What is new.\nfeed: true\n---\n",
    "Content/news/old.md":
      "---\ntitle: Old\ndescription: O.\npublished: 2026-10-01\nreviewed: 2026-10-02\nauthor: A. Writer\ncategory: Cups & pots\naliases: [/older/]\n---\nOld.\n",
    "Content/news/new.md": """
    ---
    title: New <b> & "old" it's
    description: N & more.
    published: 2026-11-10
    updated: 2026-11-15
    ---
    See [old](old.md#x), [here](#a), [out](https://out.example/?a=1&b=2), [mail](mailto:a@b.example)[^n].

    ## Part & parcel {#a}

    ![Cup](cup.svg) Code: `<a href="/x">`. A source [@k].

    [^n]: A note.
    """,
    "Content/news/cup.svg": "<svg/>",
    "Content/news/undated.md": "---\ntitle: Undated\ndescription: U.\n---\n",
    "Content/news/late.md": "---\ntitle: Late\ndescription: L.\npublished: 2027-01-01\n---\n",
    "Content/data/references.json": #"[{"id": "k", "title": "K", "DOI": "10.1/k"}]"#,
    "Templates/home.mustache": "H", "Templates/article.mustache": "A", "Templates/section.mustache": "S",
    "Templates/404.mustache": "N", "Templates/redirect.mustache": "R",
  ]

  let workspace: TemporaryFolder
  private let options: Site.Options

  init(_ changes: [String: String] = [:], today: String = "2026-11-23", drafts: Bool = false) throws {
    try self.init(whole: Self.files.merging(changes) { $1 }, today: today, drafts: drafts)
  }

  /// A site of these files alone.
  init(whole files: [String: String], today: String, drafts: Bool) throws {
    workspace = try TemporaryFolder()
    options = Site.Options(today: try #require(Day(iso: today)), includesDrafts: drafts)
    for (file, text) in files {
      // The fixture's links to a heading that is not there would be refused.
      try workspace.write(text.replacing("old.md#x", with: "old.md"), to: file)
    }
  }

  /// The site, whatever is wrong with it.
  func site() async throws -> Site {
    try await Site(try await SiteFiles.load(from: workspace.path), options: options)
  }

  /// The site as it would be published; `nil` where it is refused.
  func checked() async throws -> CheckedSite? {
    var memory = Memory()
    guard
      case .checked(let site) = try await CheckedSite.check(workspace.path, options: options, memory: &memory)
    else { return nil }
    return site
  }

  /// Every published file that is neither copied nor compressed, as text.
  func texts() async throws -> [String: String] {
    guard let site = try await checked() else {
      Issue.record("the site was refused")
      return [:]
    }
    let made = try site.files.compactMap { file -> (String, String)? in
      let bytes: [UInt8]
      switch file.content {
      case .bytes(let made): bytes = made
      case .made(let maker): bytes = try maker.make().bytes
      case .copy, .compressed: return nil
      }
      return (file.path, String(decoding: bytes, as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: made)
  }
}
