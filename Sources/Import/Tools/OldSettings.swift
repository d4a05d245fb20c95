internal import Page
internal import Text

/// What another tool's site says of itself, in whatever file.
struct OldSettings {
  /// Its name.
  var title: String? { value("title", "site_name", "_appTitle", "appTitle") }
  /// Where the pages are, where the site says so itself.
  private(set) var folder: String?
  /// The file that names the pages in their order, by its path in the site's folder.
  private(set) var orderFile: String?
  /// Old addresses that lead to pages, as mdBook keeps them.
  private(set) var redirects: [(from: String, to: String)] = []

  private let values: [MatterValue]
  private let tool: Tool
  private let orders: [String: String]

  init(_ files: [ImportedSite.File], _ tool: Tool) {
    self.tool = tool
    let byPath = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    func text(_ path: String) -> String? { byPath[path].flatMap { String(validating: $0, as: UTF8.self) } }
    values = Self.names(of: tool).compactMap { name in text(name).flatMap { Self.read(name, $0) } }
    if tool.name == "mdBook", let source = values.first?["book"]?["src"]?.text { folder = source.slashless }
    if case .group(let entries) = values.first?["output"]?["html"]?["redirect"] {
      redirects = entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }
    }
    switch tool.order {
    case .none: orders = [:]
    case .file(let name):
      let path = tool.name == "mdBook" ? (folder ?? tool.folder) + "/SUMMARY.md" : name
      orderFile = path
      orders = text(path).map { ["": $0] } ?? [:]
    case .inEachFolder(let name):
      var found: [String: String] = [:]
      for file in files where ContentPath(file.path).name == name {
        found[ContentPath(file.path).folder] = text(file.path)
      }
      orders = found
    }
  }

  /// Whether all that counts of a file is taken already: settings, and lists of pages.
  ///
  /// A list that is a page itself stays one.
  func isRead(_ path: String) -> Bool {
    if case .inEachFolder(let name) = tool.order, ContentPath(path).name == name { return true }
    return Self.names(of: tool).contains(path)
      || path == orderFile && (path.hasSuffix("SUMMARY.md") || PageName(path) == nil)
  }

  private static func names(of tool: Tool) -> [String] {
    tool.marks.filter { PageName($0) == nil }
      + ["_config.yml", "config/_default/hugo.toml", "config/_default/config.toml"]
  }

  /// What orders the pages of a folder; `nil` where nothing does.
  func order(in folder: String, _ pages: String) -> String? {
    if case .inEachFolder = tool.order { return orders[folder] }
    return orders[""]
  }

  /// A setting of the whole site, wherever the tool keeps it: the first of that name.
  private func value(_ names: String...) -> String? {
    for name in names {
      for value in values { if let text = Self.find(name, in: value, depth: 0) { return text } }
    }
    return nil
  }

  private static func find(_ name: String, in value: MatterValue, depth: Int) -> String? {
    guard depth < 5, case .group(let entries) = value else { return nil }
    if let text = entries.first(where: { $0.key == name })?.value.text { return text }
    return entries.lazy.compactMap { find(name, in: $0.value, depth: depth + 1) }.first
  }

  private static func read(_ name: String, _ text: String) -> MatterValue? {
    if name.hasSuffix(".toml") { return try? OldMatter.toml(text).get() }
    // JSON is YAML.
    if [".yml", ".yaml", ".json"].contains(where: name.hasSuffix) { return try? OldMatter.yaml(text).get() }
    // Ruby and JavaScript are only looked through for texts behind names.
    return .group(
      text.matches(of: #/(?:set :site_)?\b(title|url|tagline)['"]?\s*[:,]\s*['"]([^'"\n]+)['"]/#).map {
        MatterValue.Entry(key: String($0.1), value: .text(String($0.2)))
      }
        + text.matches(of: #/set :site_(title|url),\s*['"](.+)['"]/#).map {
          MatterValue.Entry(key: String($0.1), value: .text(String($0.2)))
        })
  }

  /// The file site.yml.
  func file(home: OldPage?, _ name: String) -> [UInt8] {
    let language = value("language", "languageCode", "default_language", "lang", "locale") ?? "en"
    let address = value("base_url", "baseURL", "site_url", "url").flatMap {
      BaseURL($0.withoutSlashAtEnd)?.text
    }
    let lines = [
      "title: \((title ?? home?["title"]?.text ?? name).yamlQuoted)",
      "description: \((value("description", "site_description") ?? home?["description"]?.text ?? name).yamlQuoted)",
      "# Where the site will stand on the web.", "base-url: \(address ?? "https://site.example")",
      "language: \((LanguageTag(language)?.text ?? "en").yamlQuoted)",
      "# Headings keep the anchors that links from elsewhere have.", "anchors: github",
      "# Everything is only a warning, so that the site can be mended step by step: take this line away at the end.",
      "checks: {'*': warning}",
    ]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension String {
  fileprivate var withoutSlashAtEnd: String {
    var text = self[...]
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}
