import Digest
import Files
import Page
import Glibc
import Site
import TestSupport

/// A small site that random hands work on, with every way in which pages depend on other files.
struct RandomSite {
  let workspace: TemporaryFolder
  private var random: SeededGenerator
  /// How often something of what is known was spoiled.
  private var spoiled = 0
  /// The pages that there are, by their path in Content.
  private var pages: [String] = []
  private var count = 0
  /// How the next build is asked for.
  private(set) var options: Site.Options

  init(seed: UInt64) throws {
    workspace = try TemporaryFolder()
    random = SeededGenerator(seed: seed)
    guard let today = Day(iso: "2026-11-23") else { throw FileError(.read, "today") }
    options = Site.Options(today: today)
    for (file, text) in Self.files { try workspace.write(text, to: file) }
    // A stylesheet that is long enough to be compressed.
    try workspace.write(Self.style(margin: "1"), to: "Public/style.css")
    for _ in 0..<12 { try addPage() }
  }

  static let references = """
    [{"id": "a", "title": "A", "URL": "https://example.org/a"}, {"id": "b", "title": "B"},
     {"id": "c", "title": "C", "author": [{"family": "Doe", "given": "J."}]}]
    """

  /// One of the sources as a study; what is known of it may change.
  private static func studies(count: String) -> String {
    """
    key,year,about,allocation,participants,arm-1,arm-2,outcome,events-1,total-1,percent-1,events-2,total-2,percent-2
    c,2019,cocaine,randomised,5\(count),ketamine,midazolam,no cocaine,,,,,,

    """
  }

  private static let files = [
    "Content/site.yml": settings(title: "T"),
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\nHome.\n",
    "Content/a/index.md": "---\ntitle: Section A\ndescription: A.\n---\nA.\n",
    "Content/a/b/index.md": "---\ntitle: Section B\ndescription: B.\n---\nB.\n",
    "Content/es/index.md": "---\ntitle: Inicio\ndescription: I.\nfeed: true\n---\nInicio.\n",
    "Content/es/a/index.md": "---\ntitle: A es\ndescription: A.\n---\nA.\n",
    "Content/news/index.md": section(pageSize: 2),
    "Content/ask.md": """
    ---
    title: Ask
    description: Ask.
    newest: news/index.md
    ---
    ```form
    form: ask
    thanks: thanks.md
    button: Send
    fields:
    - {id: name, label: Name, error: Enter your name}
    - {id: consent, kind: consent, label: I agree, error: Agree}
    ```
    """,
    "Content/a-z.md": "---\ntitle: Topics\ndescription: T.\ntemplate: a-z\n---\n",
    "Content/glossary.md": glossary(kettle: "1", names: "Kettle"),
    "Content/thanks.md": "---\ntitle: Thanks\ndescription: T.\nunlisted: true\n---\nThanks.\n",
    "Content/sources.md": "---\ntitle: Sources\ndescription: S.\ntemplate: sources\n---\n",
    "Content/data/references.json": references,
    "Content/data/studies.csv": studies(count: "5"),
    "Content/a/picture.svg": "<svg/>", "Content/a/shown.png": "png", "Content/a/plan.docx": "docx",
    "Templates/article.mustache": article,
    "Templates/a-z.mustache":
      "{{#page.search}}{{files}}{{/page.search}}{{#page.letters}}{{letter}} {{#topics}}{{title}} {{see}} {{url}}\n{{/topics}}{{/page.letters}}",
    "Templates/page.mustache": "{{page.title}} {{{page.introduction}}}",
    "Templates/section.mustache":
      "{{> partials/head}}{{#page.children}}<a href=\"{{url}}\">{{title}}: {{description}}</a>{{/page.children}}",
    "Templates/home.mustache":
      "{{> partials/head}}{{#page.children}}{{title}}{{/page.children}}{{site.tagline}}{{{page.introduction}}}",
    "Templates/sources.mustache":
      "{{#page.allSources}}{{title}} {{#citedBy}}{{title}} {{/citedBy}}\n{{/page.allSources}}",
    "Templates/redirect.mustache": "{{page.redirect}}",
    "Templates/words/en.po": words("1"),
    "Templates/partials/head.mustache": head(""),
    "Templates/listing.mustache":
      "{{> partials/head}}{{#page.children}}{{title}} {{published.iso}} {{/page.children}}{{#page.listing}}{{#tags}}{{title}} {{count}} {{/tags}}{{#older}}{{url}}{{/older}}{{/page.listing}}",
    "Public/dot.svg": "<svg/>", "Public/.well-known/security.txt": "Contact: us",
  ]

  private static let article = """
    {{> partials/head}}{{#page.breadcrumbs}}{{title}} / {{/page.breadcrumbs}}{{{page.introduction}}}
    {{#page.sections}}<h2 id="{{id}}">{{{title}}}</h2>{{{body}}}{{/page.sections}}
    {{#page.sources}}{{#entries}}{{number}} {{title}} {{authors}}{{/entries}}{{/page.sources}}
    {{#page.previous}}< {{title}}{{/page.previous}} {{#page.next}}{{title}} >{{/page.next}}
    {{#page.related}}{{title}} {{description}}{{/page.related}} {{#page.isReviewOverdue}}overdue{{/page.isReviewOverdue}}
    {{#site.navigation}}{{title}} {{isCurrent}}{{/site.navigation}} {{page.reviewed.text}} {{page.isReviewOutdated}}
    {{words.greeting}} {{#page.tags}}{{title}} {{url}}{{/page.tags}}{{#page.newest}}{{#pages}}{{title}} {{/pages}}{{/page.newest}}
    """

  private static func head(_ text: String) -> String {
    """
    <title>{{page.title}} - {{site.title}}\(text)</title><link rel="stylesheet" href="{{site.root}}style.css">
    {{#page.languages}}{{name}} {{url}} {{note}}{{/page.languages}}{{#page.alternates}}{{hreflang}} {{url}}{{/page.alternates}}
    {{#page.feeds}}{{url}} {{/page.feeds}}{{#page.image}}{{url}}{{/page.image}}{{{page.structuredData}}}
    """
  }

  /// A word of the templates, and two of the program's: one on pages and in texts each.
  private static func words(_ text: String) -> String {
    let words = ["greeting": "Hello", "november": "November", "error": "Error", "randomised": "Randomised"]
    return words.sorted { $0.key < $1.key }.map { name, english in
      "msgctxt \"\(name)\"\nmsgid \"\(english)\"\nmsgstr \"\(english) \(text)\"\n"
    }
    .joined()
  }

  private static func style(margin: String) -> String {
    "body { margin: \(margin); background: url(dot.svg) }\n"
      + String(repeating: "p { color: #000 }\n", count: 80)
  }

  private static func section(pageSize: Int) -> String {
    "---\ntitle: News\ndescription: N.\norder: newest\npage-size: \(pageSize)\nfeed: true\n---\nNews.\n"
  }

  private static func glossary(kettle: String, names: String) -> String {
    """
    ---
    title: Words
    description: W.
    ---
    ## \(names) {#kettle}

    It boils water \(kettle).

    ## Lid

    It shuts a pot.

    """
  }

  private static func settings(title: String, more: String = "", languages: Bool = true) -> String {
    """
    title: \(title)
    helplines: [{name: Line, phone: '123'}]
    social-image: {file: dot.svg, alt: A dot}
    base-url: https://example.org/sub/
    \(languages ? "languages: {en: English, es: Español}" : "")
    glossary: true
    search: {page: a-z.md, topics: {Tea: a/index.md}, synonyms: {Tea: [Brew]}, urgent: [scald]}
    navigation: [a/index.md, {title: Elsewhere, url: 'https://example.com'}]
    checks: {unused-source: warning, unknown-source: warning, missing-review: warning, vanished-address: warning, missing-date: warning, empty-feed: warning, broken-anchor: warning, broken-link: warning, unpublished-kind: warning, missing-file: warning}
    \(more)

    """
  }

  /// Does something to the files, or to how the next build is asked for; says what.
  mutating func step() async throws -> String {
    let kind = Int.random(in: 0..<34, using: &random)
    switch kind {
    case 0...3: return try edit()
    case 4: return "adds \(try addPage())"
    case 5: return try removePage()
    case 6: return try renamePage()
    case 7: return try touch()
    case 8: return try write("Templates/article.mustache", Self.article + number())
    case 9: return try write("Templates/partials/head.mustache", Self.head(number()))
    case 10:
      return try write(
        "Content/data/references.json", Self.references.replacing("\"C\"", with: "\"C\(number())\""))
    case 11: return try write("Content/site.yml", Self.settings(title: "T" + number(), languages: chance(2)))
    case 12: return try write("Public/\(number()).css", "p {}")
    case 13: return try write("Public/style.css", Self.style(margin: number()))
    case 14:
      let script = chance(4) ? "<script>x()</script>" : ""
      return try write("Content/a/picture.svg", "<svg>\(number())\(script)</svg>")
    case 15:
      options.today = options.today.adding(days: Int.random(in: 1...90, using: &random))
      return "waits until \(options.today.iso)"
    case 16:
      options.includesDrafts.toggle()
      return "wants drafts: \(options.includesDrafts)"
    case 17: return try tamper()
    case 18...19: return try spoilCache()
    case 20:
      return try write("Content/a/index.md", "---\ntitle: Section \(number())\ndescription: A.\n---\nA.\n")
    case 21...22: return try await review()
    case 29: return try write("Templates/words/en.po", Self.words(number()))
    case 30: return try edit()
    case 23: return try write("Public/dot.svg", "<svg>\(number())</svg>")
    case 24:
      return try write("Content/news/index.md", Self.section(pageSize: Int.random(in: 1...3, using: &random)))
    case 25: return try forgetPromises()
    case 26:
      let endpoint = chance(2) ? "endpoint: 'https://forms.example/\(number())', " : ""
      return try write(
        "Content/site.yml",
        Self.settings(title: "T", more: "forms: {ask: {\(endpoint)operator: O, retention: 30 days}}"))
    case 27:
      return try write("Content/site.yml", Self.settings(title: "T", more: "precompress: \(chance(2))"))
    case 28: return try write("Content/robots.txt", "mine \(number())")
    case 32:
      return try write("Content/glossary.md", Self.glossary(kettle: number(), names: "Kettle"))
    case 33:
      let names = chance(2) ? "Kettle, kettles" : "Kettle"
      return try write("Content/glossary.md", Self.glossary(kettle: "1", names: names))
    case 31: return try write("Content/data/studies.csv", Self.studies(count: number()))
    default: return "does nothing"
    }
  }

  /// Stamps a page as reviewed, where it has no errors.
  private mutating func review() async throws -> String {
    guard let page = pages.randomElement(using: &random) else { return "does nothing" }
    var options = options
    options.includesDrafts = true
    let site = try await Site(try await SiteFiles.load(from: workspace.path), options: options)
    guard let stamped = try? await site.stamp(ContentPath(page), by: ReviewerName("J"), due: nil) else {
      return "does nothing"
    }
    try workspace.write(bytes: stamped.after, to: "Content/" + page)
    return "reviews \(page)"
  }

  /// Takes some lines out of the promised addresses.
  private mutating func forgetPromises() throws -> String {
    let file = "Content/addresses.lock"
    guard let bytes = try? FileReader.bytes(of: workspace.path + "/" + file) else { return "does nothing" }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return try write(file, lines.filter { _ in !chance(3) }.joined(separator: "\n") + "\n")
  }

  private mutating func number() -> String { "\(Int.random(in: 0..<4, using: &random))" }

  private mutating func write(_ file: String, _ text: String) throws -> String {
    try workspace.write(text, to: file)
    return "writes \(file)"
  }

  private mutating func edit() throws -> String {
    guard let page = pages.randomElement(using: &random) else { return "does nothing" }
    return try write("Content/" + page, text(of: page))
  }

  @discardableResult
  private mutating func addPage() throws -> String {
    count += 1
    let folder =
      ["", "a/", "a/b/", "c/", "news/", "news/", "es/", "es/a/"].randomElement(using: &random) ?? ""
    // Now and then the same page in another language.
    let number = folder.hasPrefix("es/") && chance(2) ? Int.random(in: 1...count, using: &random) : count
    let page = "\(folder)p\(number).md"
    guard !pages.contains(page) else { return "\(page), which is there" }
    pages.append(page)
    try workspace.write(text(of: page), to: "Content/" + page)
    return page
  }

  private mutating func removePage() throws -> String {
    guard let index = pages.indices.randomElement(using: &random), pages.count > 4 else {
      return "does nothing"
    }
    let page = pages.remove(at: index)
    unlink(workspace.path + "/Content/" + page)
    return "removes \(page)"
  }

  private mutating func renamePage() throws -> String {
    guard let index = pages.indices.randomElement(using: &random) else { return "does nothing" }
    count += 1
    let old = pages[index]
    // No higher than it was: its links would lead out of the site, which is an error for as long as nobody edits it.
    let new = (old.hasPrefix("a/b/") ? "a/b/" : "a/") + "r\(count).md"
    rename(workspace.path + "/Content/" + old, workspace.path + "/Content/" + new)
    pages[index] = new
    return "renames \(old) to \(new)"
  }

  private mutating func touch() throws -> String {
    guard let page = pages.randomElement(using: &random) else { return "does nothing" }
    utimensat(AT_FDCWD, workspace.path + "/Content/" + page, nil, 0)
    return "touches \(page)"
  }

  /// A page with some of what pages can have, and now and then a mistake.
  private mutating func text(of page: String) -> String {
    var lines = ["---", "title: Title \(number())", "description: About \(number())."]
    if chance(4) { lines.append("draft: true") }
    if chance(4) {
      lines.append("published: 2026-12-0\(Int.random(in: 1...9, using: &random))")
    } else if chance(2) {
      lines.append("published: 2026-0\(Int.random(in: 1...9, using: &random))-10")
    }
    if chance(2) {
      lines.append("tags: [\(["tea", "cups", "tea, cups"].randomElement(using: &random) ?? "tea")]")
    }
    if chance(9) { lines.append("noindex: true") }
    if chance(9) { lines.append("glossary: false") }
    if chance(9) { lines.append("unlisted: true") }
    if chance(9) { lines.append("image: {file: dot.svg, alt: A}") }
    if chance(3) {
      lines += ["reviewed: 2026-11-01", "review-due: 2027-0\(Int.random(in: 1...9, using: &random))-01"]
    }
    if chance(6) { lines.append("template: page") }
    if chance(8) { lines.append("aliases: [/old/\(page)/]") }
    if chance(3), let other = pages.randomElement(using: &random) {
      lines.append("related: [/\(other)]".replacing("/", with: up(from: page), maxReplacements: 1))
    }
    lines += ["---", "Text \(number())."]
    if chance(3) { lines += ["", "A kettle, two kettles and a lid \(number())."] }
    if chance(2) { lines += ["", "Cited [@\(["a", "b", "c"].randomElement(using: &random) ?? "a")]."] }
    if chance(2), let other = pages.randomElement(using: &random) {
      lines += ["", "See [this](\(up(from: page))\(other)#\(chance(2) ? "one" : "two"))."]
    }
    if chance(2) {
      lines += [
        "", "## One\(chance(3) ? " {.was-two}" : chance(3) ? " {.topic}" : "")", "", "More \(number()).",
      ]
    }
    if chance(3) { lines += ["", String(repeating: "Many words that are worth compressing. ", count: 40)] }
    if chance(6) { lines += ["", "A <b>."] }
    if chance(9) { lines += ["", "See [nothing](nothing.md)."] }
    // Published for as long as a published page names them.
    if chance(5) { lines += ["", "![A](\(up(from: page))a/shown.png)"] }
    if chance(8) { lines += ["", "![A](\(up(from: page))a/picture.svg)"] }
    if chance(20) { lines += ["", "[A](\(up(from: page))a/plan.docx)"] }
    if chance(12) { lines += ["", "```studies", "keys: c", "```"] }
    if chance(12) { lines += ["", "Cited [@nobody]."] }
    if chance(400) { lines += ["", "Cited [@]."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  private func up(from page: String) -> String {
    String(repeating: "../", count: page.split(separator: "/").count - 1)
  }

  /// Changes the output folder behind the generator's back.
  private mutating func tamper() throws -> String {
    guard let tree = try? FileTree.list(workspace.output, .everything),
      let item = tree.items.filter({ $0.path != ".handout" }).randomElement(using: &random)
    else { return "does nothing" }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: unlink(workspace.output + "/" + item.path)
    case 1:
      let same = try FileReader.bytes(of: workspace.output + "/" + item.path)
      try workspace.write(bytes: same.map { $0 ^ 1 }, to: "Output/" + item.path)
    default: try workspace.write("stray", to: "Output/\(item.path).stray")
    }
    return "tampers with Output/\(item.path)"
  }

  /// Damages, cuts short or removes what is known of the build before.
  private mutating func spoilCache() throws -> String {
    let folder = workspace.path + "/.handout"
    guard let items = try? FileTree.list(folder, .everything).items, !items.isEmpty else {
      return "does nothing"
    }
    spoiled += 1
    let item = items[spoiled % items.count]
    let name = ".handout/" + item.path
    var bytes = try FileReader.bytes(of: folder + "/" + item.path)
    guard let place = bytes.indices.randomElement(using: &random) else { return "does nothing" }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: unlink(folder + "/" + item.path)
    case 1:
      bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      try workspace.write(bytes: bytes, to: name)
    default: try workspace.write(bytes: Array(bytes[..<place]), to: name)
    }
    return "spoils the record of the build before"
  }
}
