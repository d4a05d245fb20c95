package import Diagnostics
import Markdown

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
      let settings = SiteSettings(&fields)
      return (settings, fields.finish())
    } catch {
      return (SiteSettings(), [error])
    }
  }

  init(_ fields: inout Fields) {
    title = fields.required("title", "the name of the site")?.value ?? ""
    tagline = fields.text("tagline")?.value ?? ""
    description = fields.text("description")?.value ?? ""
    let (language, location) = Self.language(&fields)
    languageLocation = location
    (languages, languageLocations) = Self.languages(&fields, main: language)
    baseURL = Self.baseURL(&fields)
    timeZone = Self.timeZone(&fields)
    writtenOrigin = baseURL?.origin
    image = SharedImage.read("social-image", &fields)
    shortName = fields.text("short-name")?.value ?? ""
    paper = Self.paper(&fields)
    navigation = Self.menu("navigation", &fields)
    footer = Self.menu("footer", &fields)
    organisation =
      fields.group("organisation") { group in
        Organisation(
          name: group.text("name")?.value ?? "", email: group.email("email"),
          url: group.webAddress("url")?.value ?? "")
      } ?? Organisation()
    urgentHelp = fields.text("urgent-help")
    emergency = fields.groups("emergency", Self.emergencyLine)
    helplines = fields.groups("helplines", Self.helpline)
    allowsRawHTML = fields.flag("raw-html") ?? false
    publishedKinds = Self.publishedKinds(&fields)
    anchors = Self.anchorStyle(&fields)
    reading = Self.reading(&fields)
    words = Self.words(&fields)
    budgets = Self.budgets(&fields)
    pictures = Self.pictures(&fields)
    hasGlossary = fields.flag("glossary") ?? false
    search = Self.search(&fields)
    forms = Self.forms(&fields)
    isPrecompressed = fields.flag("precompress") ?? true
    writtenLevels = Self.writtenLevels(&fields)
    for line in writtenLevels { levels[line.code.value] = line.level }
  }

  private static func anchorStyle(_ fields: inout Fields) -> Document.Options.Anchors {
    let known = Document.Options.Anchors.allCases.map(\.rawValue)
    guard let written = fields.text("anchors", .pattern("^(\(known.joined(separator: "|")))$")) else {
      return .words
    }
    guard let style = Document.Options.Anchors(rawValue: written.value) else {
      fields.complain(
        "'\(written.value)' is no way to make ids", at: written.location,
        fix: "write one of \(known.joined(separator: ", "))")
      return .words
    }
    return style
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
      let count = group.diagnostics.count
      let (page, url) = (group.text("page"), group.webAddress("url"))
      group.record?.alternatives = .one(of: ["page", "url"])
      if let page {
        if let url {
          group.complain("this item leads to two places", at: url.location, fix: "keep page: or url:")
        }
        return MenuItem(title: title, target: .page(page.value), location: page.location)
      }
      guard let url else {
        if group.diagnostics.count == count {
          group.complain(
            "this item leads nowhere", at: group.location, fix: "add page: folder/file.md, or url:")
        }
        return nil
      }
      return MenuItem(title: title ?? url.value, target: .url(url.value), location: url.location)
    }
  }

  private static func emergencyLine(_ group: inout Fields) -> Helpline? {
    let short = group.text("short")?.value
    guard var line = helpline(&group) else { return nil }
    line.short = short ?? line.place
    return line
  }

  private static func helpline(_ group: inout Fields) -> Helpline? {
    let count = group.diagnostics.count
    let url = group.webAddress("url")?.value ?? ""
    let hasBadURL = group.diagnostics.count > count
    let (number, hasBadNumber) = phone(&group)
    let line = Helpline(
      name: group.required("name", "who answers")?.value ?? "", phone: number, url: url,
      note: group.text("note")?.value ?? "", place: group.text("place")?.value ?? "")
    group.record?.alternatives = .any(of: ["phone", "url"])
    if line.phone == nil, line.url.isEmpty, !hasBadURL, !hasBadNumber {
      group.complain("a helpline needs a number or a website", at: group.location, fix: "add phone: or url:")
    }
    return line
  }

  /// The number of a helpline, and whether what stands there is none.
  private static func phone(_ group: inout Fields) -> (number: PhoneNumber?, isBad: Bool) {
    let (written, digits) = (group.text("phone"), group.text("extension"))
    if let digits, !digits.value.allSatisfy({ $0.isASCII && $0.isNumber }) {
      group.complain(
        "'\(digits.value)' is not an extension", at: digits.location,
        fix: "write its digits alone: extension: \"12\"")
      return (nil, true)
    }
    guard let written else {
      if let digits {
        group.complain("this extension belongs to no number", at: digits.location, fix: "add phone:")
      }
      return (nil, digits != nil)
    }
    if let number = PhoneNumber(written.value, extension: digits?.value ?? "") { return (number, false) }
    group.complain(
      "'\(written.value)' is not one telephone number", at: written.location,
      fix: PhoneNumber.mend(written.value))
    return (nil, true)
  }
}
