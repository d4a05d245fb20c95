internal import Page
internal import Text

/// One page of another tool's site, in the words of Handout.
struct OldPage {
  /// The file, by its path below the folder of the pages.
  let source: String
  /// The file in Content.
  let path: ContentPath
  /// The front matter that is known, in its order.
  private(set) var keys: [(key: String, value: MatterValue)] = []
  /// The front matter that Handout has nothing for, which templates of one's own may use.
  private(set) var extra: [MatterValue.Entry] = []
  /// The text.
  var text: String
  /// What links call the page, the file aside: old addresses, ids, names of posts.
  private(set) var names: Set<String> = []
  /// By what number the tool orders it in its folder.
  let weight: Double?
  /// What could not be read of it.
  let mistake: String?

  /// Reads a page.
  init(_ source: String, _ name: PageName, _ file: String, of tool: Tool) {
    self.source = source
    path = ContentPath(name.newPath(home: tool.home).composed)
    let matter = OldMatter(of: file)
    mistake = matter.mistake
    let page = PageText(matter.body, title: matter.text("title") ?? "")
    text = page.body
    weight = matter.text("weight", "nav_order", "sidebar_position").flatMap { Double($0) }
    let title = page.title.isEmpty ? name.bareName.asTitle : page.title
    let description = matter.text("description", "summary", "excerpt") ?? page.summary ?? title
    var used: Set<String> = [
      "title", "description", "weight", "nav_order", "sidebar_position", "layout", "uid",
    ]
    if matter["description"] == nil { used.formUnion(["summary", "excerpt"]) }
    keys = [("title", .text(title)), ("description", .text(description))]
    for (key, value, old) in Self.days(matter, name.day) {
      keys.append((key, .text(value)))
      used.formUnion(old)
    }
    let (tags, oldTags) = Self.tags(matter)
    if !tags.isEmpty { keys.append(("tags", .list(tags.map { .text($0) }))) }
    used.formUnion(oldTags)
    let authors = matter["author"]?.texts ?? matter["authors"]?.texts ?? []
    if !authors.isEmpty {
      keys.append(("author", .text(authors.joined(separator: ", "))))
      used.insert(matter["author"] == nil ? "authors" : "author")
    }
    let own = path.isIndex ? path.folder : String(path.text.dropLast(3))
    let old = Self.oldAddresses(matter, name, page.titleID, path, of: tool)
    let aliases = old.filter { $0.slashless != own && !$0.hasSuffix("/index.html") }
    if !aliases.isEmpty { keys.append(("aliases", .list(aliases.unique.map { .text($0) }))) }
    used.formUnion(["permalink", "aliases", "redirect_from", "slug", "url"])
    if matter.says("draft", "true") || matter.says("published", "false") {
      keys.append(("draft", .text("true")))
    }
    used.insert("draft")
    if matter.says("published", "true") || matter.says("published", "false") { used.insert("published") }
    extra = matter.entries.filter { !used.contains($0.key) && $0.value != .nothing && $0.value != .text("") }
    names = Set([source, name.stem, own] + aliases.map(\.slashless) + old.map(\.slashless))
    if let uid = matter.text("uid") { names.insert("xref:" + uid) }
    if !page.titleID.isEmpty { names.insert("#" + page.titleID) }
    if name.day != nil { names.insert(name.name) }
    if path.isIndex, !name.folder.isEmpty { names.insert(name.folder) }
    names = Set(names.map(\.composed).filter { !$0.isEmpty })
  }

  /// Adds a key at the end.
  mutating func add(_ key: String, _ value: MatterValue) { keys.append((key, value)) }

  /// Adds an old address.
  mutating func add(alias: String) {
    guard let index = keys.firstIndex(where: { $0.key == "aliases" }) else {
      return keys.append(("aliases", .list([.text(alias)])))
    }
    if case .list(let items) = keys[index].value { keys[index].value = .list(items + [.text(alias)]) }
  }

  subscript(key: String) -> MatterValue? { keys.first { $0.key == key }?.value }

  /// The file as Handout reads it.
  var markdown: String {
    var lines = keys.map { "\($0.key): \($0.key == "draft" ? "true" : $0.value.yaml)" }
    if !extra.isEmpty { lines += ["extra:"] + extra.map { "  \($0.key.yamlQuoted): \($0.value.yaml)" } }
    return (["---"] + lines + ["---", "", text]).joined(separator: "\n")
  }

  /// When the page was published and changed, and the old keys that say so; Wiki.js calls its last change `date`.
  private static func days(_ old: OldMatter, _ day: String?) -> [(
    key: String, value: String, old: Set<String>
  )] {
    let published = ["dateCreated", "date", "ms.date", "publishDate", "published"]
    let updated =
      ["updated", "lastmod", "last_modified_at", "date-modified"]
      + (old["dateCreated"] == nil ? [] : ["date"])
    var found: [(key: String, value: String, old: Set<String>)] = []
    for (key, others) in [("published", published), ("updated", updated)] {
      let values = others.compactMap { other in old[other]?.text.flatMap(Self.day).map { (other, $0) } }
      if key == "published", let day {
        found.append((key, day, Set(values.filter { $0.1 == day }.map(\.0))))
      } else if let first = values.first {
        found.append((key, first.1, [first.0]))
      }
    }
    return found
  }

  /// The day of a text such as `2024-02-03T07:00:00+01:00` or `02/03/2024`.
  private static func day(_ text: String) -> String? {
    let start = String(text.prefix(10))
    if Day(iso: start) != nil { return start }
    let parts = start.split(separator: "/")
    guard parts.count == 3, parts[0].count == 2, parts[1].count == 2, parts[2].count == 4 else { return nil }
    let iso = "\(parts[2])-\(parts[0])-\(parts[1])"
    return Day(iso: iso) == nil ? nil : iso
  }

  /// The tags, which some tools write as one text.
  private static func tags(_ old: OldMatter) -> (tags: [String], keys: Set<String>) {
    for key in ["tags", "categories"] {
      switch old[key] {
      case .text(let text) where !text.isEmpty:
        let parts = text.contains(",") ? text.split(separator: ",") : text.split(separator: " ")
        return (parts.map { String($0.trimmedSpaces) }.filter { !$0.isEmpty }.unique, [key])
      case .list(let items) where !items.isEmpty: return (items.flatMap(\.texts).unique, [key])
      default: continue
      }
    }
    return ([], ["tags"])
  }

  /// The addresses that the page had, with a slash at their start.
  private static func oldAddresses(
    _ old: OldMatter, _ name: PageName, _ id: String, _ path: ContentPath, of tool: Tool
  ) -> [String] {
    var addresses = [old.text("permalink"), old.text("url")].compactMap(\.self)
    addresses += old["aliases"]?.texts ?? []
    addresses += old["redirect_from"]?.texts ?? []
    // Patterns of addresses, and addresses of other sites, are none.
    addresses.removeAll { $0.contains(":") || $0.contains("*") }
    let slug = String(path.name.dropLast(3))
    switch tool.oldAddress {
    case .same: break
    case .html: addresses.append(name.stem.composed + ".html")
    case .below(let start): addresses.append(start + (name.isIndex ? name.folder : name.stem).composed)
    case .dated:
      if let day = name.day { addresses.append("\(day.replacing("-", with: "/"))/\(slug).html") }
    case .id: if !id.isEmpty { addresses.append(id + ".html") }
    }
    return addresses.filter { !$0.slashless.isEmpty }.map { "/" + $0.drop { $0 == "/" } }
  }
}

extension String {
  /// The text without slashes at both ends.
  var slashless: String {
    var text = self[...]
    while text.first == "/" { text.removeFirst() }
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}

extension [String] {
  /// Each text once, in the order of the first.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
