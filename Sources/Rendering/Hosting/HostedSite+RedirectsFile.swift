import Text

extension HostedSite {
  /// The most redirects that Cloudflare Pages reads, and the most bytes of the file.
  static let mostRedirects = (lines: 2_000, bytes: 100_000)

  /// The file `_redirects` in the output folder, which Netlify and Cloudflare Pages read; empty without old addresses.
  ///
  /// Netlify follows a redirect only where there is no file, so there readers get the page that leads on, unless
  /// ``netlify`` is used. The target is the page itself, never another redirect.
  package var redirectsFile: String {
    guard !redirects.isEmpty else { return "" }
    var text = "# Read by Netlify and Cloudflare Pages. Made by every build.\n"
    for redirect in redirects.prefix(Self.mostRedirects.lines) {
      let line = "\(redirect.encodedPath) \(redirect.target) 301\n"
      guard text.utf8.count + line.utf8.count <= Self.mostRedirects.bytes else { break }
      text += line
    }
    return text
  }

  /// The file `netlify.toml`, which stands beside Content: what to publish, and redirects that come before the pages at the
  /// old addresses.
  package var netlify: String {
    var text = """
      # For Netlify. Made by `handout host netlify`: make it anew when an old address changes.
      # The headers stand in Output/_headers, which every build makes.

      [build]
      publish = "Output"

      """
    for redirect in redirects {
      text += """

        [[redirects]]
        from = "\(redirect.encodedPath)"
        to = "\(redirect.target)"
        status = 301
        force = true

        """
    }
    // The first rule that fits is followed, so these come last. Where there is a file, they change nothing.
    for folder in languageFolders.map(PercentEncoding.encodeBare) {
      text += """

        [[redirects]]
        from = "\(folder)*"
        to = "\(folder)404.html"
        status = 404

        """
    }
    return text
  }
}
