internal import Site

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
    policy.hasConnections = publicContents.contains { path, bytes in
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

  /// The files whose names change with their content, by their path below the output folder.
  var fingerprintedPaths: [String] {
    let quizzes = pages.indices.filter { pages[$0].article.quiz != nil }
    let stylesheets = quizzes.compactMap { quizStylesheet(of: pages[$0])?.path }
    return (fingerprints.files.values.map(\.path) + stylesheets).sorted()
  }

  /// The files that tell hosts of headers and redirects.
  var hostFiles: [OutputFile] {
    let hosted = HostedSite(self)
    return [("_headers", hosted.headersFile), ("_redirects", hosted.redirectsFile)]
      .filter { !$0.1.isEmpty }.map { OutputFile(path: $0, content: .bytes(Array($1.utf8))) }
  }

  /// The files that are published for hosts: headers, redirects, and text compressed beforehand.
  ///
  /// A file of the site with the same name takes the place of a file that would be made.
  func filesForHosts(_ hostFiles: [OutputFile], besides files: [OutputFile]) -> [OutputFile] {
    let made = hostFiles.filter { made in
      !files.contains { PathOrder.compare($0.path, made.path) == 0 }
    }
    return settings.isPrecompressed ? made + Precompression.files(for: files) : made
  }
}
