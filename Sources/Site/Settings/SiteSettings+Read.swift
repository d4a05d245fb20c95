package import Diagnostics

extension SiteSettings {
  /// Where the settings stand, as editors see it.
  package static let file = "Content/site.yml"

  /// Reads the settings, and says what is wrong with them.
  package static func read(_ source: SourceText?) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    guard let source else {
      let fix = "write it with at least title: and base-url:"
      return (SiteSettings(), [Diagnostic(.missingSettings, "the site has no \(file)", fix: fix)])
    }
    do {
      let value = try YAMLValue.parse(source, in: 0..<source.bytes.count)
      var fields = Fields(value, in: source)
      var settings = SiteSettings(&fields)
      let mistakes = settings.readCheckNames(in: value, of: source)
      return (settings, fields.finish() + mistakes)
    } catch {
      return (SiteSettings(), [error])
    }
  }

  init(_ fields: inout Fields) {
    title = fields.required("title", "the name of the site")?.value ?? ""
    tagline = fields.text("tagline")?.value ?? ""
    description = fields.text("description")?.value ?? ""
    language = fields.text("language")?.value ?? "en"
    baseURL = Self.baseURL(&fields)
    image = SharedImage.read("social-image", &fields)
    shortName = fields.text("short-name")?.value ?? ""
    paper = Self.paper(&fields)
    navigation = Self.menu("navigation", &fields)
    footer = Self.menu("footer", &fields)
    organisation =
      fields.group("organisation") { group in
        Organisation(
          name: group.text("name")?.value ?? "", email: group.text("email")?.value ?? "",
          url: Self.url(&group))
      } ?? Organisation()
    urgentHelp = fields.text("urgent-help")
    emergency = fields.groups("emergency", Self.helpline)
    helplines = fields.groups("helplines", Self.helpline)
    allowsRawHTML = fields.flag("raw-html") ?? false
    reading = Self.reading(&fields)
    words = Self.words(&fields)
    budgets = Self.budgets(&fields)
    forms = Self.forms(&fields)
    isPrecompressed = fields.flag("precompress") ?? true
    if let checks = fields.value("checks"), case .mapping(let entries) = checks.content {
      for entry in entries {
        if case .text(let text) = entry.value.content, let level = CheckLevels.Level(rawValue: text) {
          levels[entry.key] = level
        }
      }
    }
  }

  private static func baseURL(_ fields: inout Fields) -> BaseURL? {
    guard let text = fields.required("base-url", "https://example.org") else { return nil }
    guard let url = BaseURL(text.value) else {
      fields.report(
        Diagnostic(
          .badBaseURL, "'\(text.value)' is not the address of a site", at: text.location,
          fix: "write base-url: https://example.org"))
      return nil
    }
    return url
  }

  private static func menu(_ key: String, _ fields: inout Fields) -> [MenuItem] {
    fields.items(key) { path in
      MenuItem(title: nil, target: .page(path.value), location: path.location)
    } group: { group in
      let title = group.text("title")?.value
      let (page, url) = (group.text("page"), group.text("url", .pattern(ExternalURL.pattern)))
      group.record?.alternatives = .one(of: ["page", "url"])
      if let page {
        if let url {
          group.complain("this item leads to two places", at: url.location, fix: "keep page: or url:")
        }
        return MenuItem(title: title, target: .page(page.value), location: page.location)
      }
      guard let url else {
        group.complain(
          "this item leads nowhere", at: group.location, fix: "add page: folder/file.md, or url:")
        return nil
      }
      guard ExternalURL(url.value) != nil else {
        group.complain(
          "'\(url.value)' is not an address on the web", at: url.location, fix: "write https://…")
        return nil
      }
      return MenuItem(title: title ?? url.value, target: .url(url.value), location: url.location)
    }
  }

  private static func helpline(_ group: inout Fields) -> Helpline? {
    let line = Helpline(
      name: group.required("name", "who answers")?.value ?? "", phone: group.text("phone")?.value ?? "",
      url: url(&group),
      note: group.text("note")?.value ?? "", place: group.text("place")?.value ?? "")
    group.record?.alternatives = .any(of: ["phone", "url"])
    if line.phone.isEmpty, line.url.isEmpty {
      group.complain("a helpline needs a number or a website", at: group.location, fix: "add phone: or url:")
    }
    return line
  }

  private static func url(_ group: inout Fields) -> String {
    guard let url = group.text("url", .pattern(ExternalURL.pattern)) else { return "" }
    if ExternalURL(url.value) != nil { return url.value }
    group.complain("'\(url.value)' is not an address on the web", at: url.location, fix: "write https://…")
    return ""
  }

  /// Notes the names under `checks:` with their places, and says which levels do not exist.
  private mutating func readCheckNames(in value: YAMLValue, of source: SourceText) -> [Diagnostic] {
    guard case .mapping(let entries) = value.content,
      let checks = entries.first(where: { $0.key == "checks" })?.value
    else {
      return []
    }
    guard case .mapping(let levels) = checks.content else {
      return Fields(checks, in: source).diagnostics
    }
    namedChecks = levels.map { Located(value: $0.key, location: source.location(of: $0.keyPlace)) }
    return levels.filter { self.levels[$0.key] == nil }.map { entry in
      Diagnostic(
        .wrongType, "a check is off, warning or error", at: source.location(of: entry.value.place),
        fix: "write \(entry.key): warning")
    }
  }
}
