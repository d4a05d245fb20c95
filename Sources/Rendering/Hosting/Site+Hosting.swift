internal import Files
internal import Site
internal import Text

extension Site {
  /// What the pages may load and do: as little as the files in Public need.
  var contentSecurityPolicy: ContentSecurityPolicy {
    var policy = ContentSecurityPolicy()
    policy.formTargets = formTargets
    policy.hasMedia = outputs.contains { $0.kind.isPublished && Self.isMedia($0.path) }
    policy.isEncrypted = settings.baseURL?.origin.hasPrefix("https:") ?? true
    let addresses = embeddedAddresses
    policy.hasDataImages = addresses.contains { $0.hasPrefix("data:image/") }
    policy.hasDataFonts = addresses.contains { $0.hasPrefix("data:") && $0.prefix(40).contains("font") }
    let calls = ["fetch(", "XMLHttpRequest", "EventSource", "WebSocket", "sendBeacon"]
    policy.hasConnections = publicFolder.contents.contains { path, bytes in
      (path.hasSuffix(".js") || path.hasSuffix(".mjs")) && calls.contains { bytes.holds($0) }
    }
    return policy
  }

  /// Whether a file is sound or film, by its name.
  private static func isMedia(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return media.contains(path[dot...].lowercased())
  }

  private static let media: Set<String> = [
    ".mp3", ".m4a", ".aac", ".ogg", ".oga", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".webm", ".ogv", ".mov",
  ]

  /// Where the forms on the pages are sent; and the site itself, to which a receiver leads its readers back.
  private var formTargets: [String] {
    var names: Set<String> = []
    for page in pages where !page.article.forms.isEmpty {
      names.formUnion(page.article.forms.map(\.name.value))
    }
    let endpoints = settings.forms.filter { names.contains($0.name.value) }.compactMap(\.endpoint)
    // Templates may hold forms of their own, such as one that asks a search engine.
    guard !endpoints.isEmpty || !formTargetsOfTemplates.isEmpty else { return [] }
    let origins = Set(endpoints.compactMap(\.origin)).union(formTargetsOfTemplates)
      .subtracting(settings.origins + ["'self'"])
    return ["'self'"] + origins.sorted()
  }
}
