internal import Files
internal import Site
internal import Text

extension Site {
  /// What the pages may load and do: as little as the files in Public need.
  var contentSecurityPolicy: ContentSecurityPolicy {
    var policy = ContentSecurityPolicy()
    policy.formTargets = formTargets
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

  /// Where the forms on the pages are sent; and the site itself, to which a receiver leads its readers back.
  private var formTargets: [String] {
    var names: Set<String> = []
    for page in pages where !page.article.forms.isEmpty {
      names.formUnion(page.article.forms.map(\.name.value))
    }
    let endpoints = settings.forms.filter { names.contains($0.name.value) }.compactMap(\.endpoint)
    guard !endpoints.isEmpty else { return [] }
    let origins = Set(endpoints.compactMap(\.origin)).subtracting([settings.baseURL?.origin ?? ""])
    return ["'self'"] + origins.sorted()
  }
}
