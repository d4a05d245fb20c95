internal import Page
internal import Text

/// A site of another tool as one of Handout: what becomes of each of its files.
///
/// What stands at the start of pages, folders, the order of pages, links and callouts are translated. Other markup of the tool
/// stays as it is, so that a build names each place.
package struct ImportedSite: Sendable {
  /// A file of the old site, by its path below its folder, or of the new one.
  package struct File: Sendable {
    /// The path.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]

    /// Takes both.
    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// What the tool is called.
  package let tool: String
  /// The files in Content, site.yml among them.
  package private(set) var content: [File] = []
  /// The files in Public.
  package private(set) var published: [File] = []
  /// How many pages there are.
  package private(set) var pageCount = 0
  /// The files that were not brought over, by their old paths, and why.
  package private(set) var leftOut: [(path: String, reason: String)] = []
  /// What is kept under `extra:`: each old key, and on how many pages it stands.
  package private(set) var extraKeys: [(key: String, pages: Int)] = []
  /// What could not be read of pages that are there all the same: old paths, and what is wrong.
  package private(set) var mistakes: [(path: String, message: String)] = []

  /// Reads a site.
  ///
  /// - Parameters:
  ///   - files: Its files, hidden ones left out, by their paths below its folder.
  ///   - name: What the site is called where it does not say.
  package init(of files: [File], named name: String) {
    let tool = Tool.find(in: Set(files.map(\.path)))
    self.tool = tool.name
    let settings = OldSettings(files, tool)
    let folder = settings.folder ?? tool.folder
    var pages: [OldPage] = []
    var places: [String: ContentPath] = [:]
    var taken: Set<String> = []
    let isPublic = { (path: String) in tool.staticFolder.map { path.hasPrefix($0 + "/") } ?? false }
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if isPublic(file.path), let start = tool.staticFolder {
        published.append(File(path: String(file.path.dropFirst(start.count + 1)), bytes: file.bytes))
        continue
      }
      if settings.isRead(file.path) { continue }
      guard let path = file.path.below(folder), !Self.isOfTool(path) else {
        leftOut.append((file.path, "a part of \(tool.name), not of its pages"))
        continue
      }
      if let pageName = PageName(path) {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
          leftOut.append((file.path, "its text is not UTF-8"))
          continue
        }
        let page = OldPage(path, pageName, text.normalised, of: tool)
        guard taken.insert(page.path.text).inserted else {
          leftOut.append((file.path, "another file is \(page.path.file) already"))
          continue
        }
        pages.append(page)
        for name in page.names where places[name] == nil { places[name] = page.path }
        if let mistake = page.mistake { mistakes.append((file.path, mistake)) }
      } else if PublishedKinds().contains(ContentPath(path)) {
        let new = path.composed
        places[new] = ContentPath(new)
        content.append(File(path: new, bytes: file.bytes))
      } else {
        leftOut.append((file.path, "not a page, picture, document, film or table"))
      }
    }
    addRedirects(settings.redirects, to: &pages, places)
    finish(&pages, places, settings, folder, tool)
    if !pages.contains(where: { $0.path.isHome }) {
      content.append(Self.home(of: pages, settings.title ?? name))
    }
    content.append(File(path: "site.yml", bytes: settings.file(home: pages.first { $0.path.isHome }, name)))
  }

  /// The redirects that a tool keeps apart from its pages.
  private func addRedirects(
    _ redirects: [(from: String, to: String)], to pages: inout [OldPage], _ places: [String: ContentPath]
  ) {
    for (from, to) in redirects {
      let name = to.slashless
      let place = places[name] ?? (name.hasSuffix(".html") ? places[String(name.dropLast(5))] : nil)
      guard let place, let index = pages.firstIndex(where: { $0.path == place }) else { continue }
      pages[index].add(alias: from)
    }
  }

  /// Gives the pages their templates, orders and links, and takes them.
  private mutating func finish(
    _ pages: inout [OldPage], _ places: [String: ContentPath], _ settings: OldSettings, _ folder: String,
    _ tool: Tool
  ) {
    let rewriter = LinkRewriter(places: places)
    let orders = FolderOrders(pages)
    var extras: [String: Int] = [:]
    for index in pages.indices {
      var page = pages[index]
      page.text = rewriter.rewritten(page)
      page.add("template", .text(orders.template(of: page)))
      if page.path.isIndex {
        let text = settings.order(in: page.path.folder, folder)
        let order = text.map { orders.order(of: page, as: $0) } ?? orders.byWeight(of: page)
        if !order.isEmpty { page.add("pages", .list(order.map { .text($0) })) }
      }
      for entry in page.extra { extras[entry.key, default: 0] += 1 }
      pages[index] = page
      content.append(File(path: page.path.text, bytes: Array(page.markdown.utf8)))
    }
    pageCount = pages.count
    extraKeys = extras.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// A front page for a site that has none.
  private static func home(of pages: [OldPage], _ title: String) -> File {
    let links = pages.filter { !$0.path.text.contains("/") || $0.path.isIndex }.prefix(200)
    let text = links.map { page in
      "- [\(page["title"]?.text ?? page.path.text)](<\(page.path.text)>)\n"
    }.joined()
    return File(
      path: "index.md",
      bytes: Array(
        "---\ntitle: \(title.yamlQuoted)\ndescription: \(title.yamlQuoted)\ntemplate: home\n---\n\n\(text)"
          .utf8))
  }

  /// Whether a path is that of something that is no page for any tool: layouts, pieces of pages, what was built.
  private static func isOfTool(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    let folders: Set<Substring> = [
      "includes", "_includes", "layouts", "_layouts", "_sass", "_data", "_site", "_book", "_build",
      "node_modules", "vendor",
      "themes", "archetypes", "resources", "i18n", "snippets", "_extensions", "_freeze",
    ]
    return names.dropLast().contains { folders.contains($0) || $0.hasPrefix(".") }
      || names.last?.hasPrefix("_sidebar.") == true
  }
}

extension String {
  /// The path below a folder; `nil` where it is not in it.
  fileprivate func below(_ folder: String) -> String? {
    if folder.isEmpty { return self }
    return hasPrefix(folder + "/") ? String(dropFirst(folder.count + 1)) : nil
  }

  /// The text without a byte order mark, with line ends of Unix.
  fileprivate var normalised: String {
    let text = unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    return text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }
}
