internal import Site
internal import Text

extension HostedSite {
  /// A file for Caddy, to be imported by or to be a Caddyfile.
  ///
  /// Caddy's own paths take no account of capitals and read `*`; its `map` compares letters as they are. Only braces mean
  /// something there: an old address that holds one is written as a regular expression without braces.
  ///
  /// - Returns: `nil` where the site's host cannot stand in a configuration.
  package func caddy(_ server: Server) -> String? {
    guard let host else { return nil }
    let address = server.listen.map { "http://\($0)" } ?? (isEncrypted ? host : "http://\(host)")
    return """
      # \(host) for Caddy. Made by `handout host caddy`: make it anew when site.yml or an old address changes.

      # The files of Output lie in \(place(on: server)).

      \(address) {
      \troot * "\(server.folder)"

      \tmap {http.request.uri.path} {handout_cache} {
      \t\t"~\(FingerprintForm.pattern)" "\(ResponseHeaders.immutable)"
      \t\tdefault "\(ResponseHeaders.revalidated)"
      \t}
      \(header(cache: "{handout_cache}", indentation: "\t"))

      \(moves)\tencode gzip
      \tfile_server {
      \t\thide \(Self.hidden.joined(separator: " "))
      \t\tprecompressed gzip
      \t}

      \thandle_errors {
      \(notFound)
      \(header(cache: "\"\(ResponseHeaders.revalidated)\"", indentation: "\t\t"))
      \t\tfile_server {
      \t\t\tprecompressed gzip
      \t\t}
      \t}
      }

      """
  }

  /// All headers, for responses with and without an error.
  ///
  /// Since one of them is taken away, Caddy sets them last of all, and not at all where there was an error: errors need
  /// them once more.
  private func header(cache: String, indentation: String) -> String {
    let lines =
      headers.everywhere.map { "\($0.name) \"\($0.value)\"" } + ["Cache-Control \(cache)", "-Server"]
    return "\(indentation)header {\n" + lines.map { "\(indentation)\t\($0)\n" }.joined() + "\(indentation)}"
  }

  /// Which page is shown for an address that does not exist: that of the language whose folder it is in.
  private var notFound: String {
    let isMissing = "expression {http.error.status_code} == 404"
    let folders = languageFolders.map(PercentEncoding.encodeBare)
    let main = "\(PercentEncoding.encodeBare(root))404.html"
    guard !folders.isEmpty else { return "\t\t@missing \(isMissing)\n\t\trewrite @missing \(main)" }
    var text = ""
    for (index, folder) in folders.enumerated() {
      let name = "@missing\(index + 1)"
      text += "\t\t\(name) {\n\t\t\t\(isMissing)\n\t\t\tpath \(folder)*\n\t\t}\n"
      text += "\t\trewrite \(name) \(folder)404.html\n"
    }
    let others = folders.map { $0 + "*" }.joined(separator: " ")
    return text + "\t\t@missing {\n\t\t\t\(isMissing)\n\t\t\tnot path \(others)\n\t\t}\n"
      + "\t\trewrite @missing \(main)"
  }

  private var moves: String {
    let lines = redirects.map { "\t\t\"\(key(of: $0))\" \($0.target)\n" }
    guard !lines.isEmpty else { return "" }
    return "\tmap {http.request.uri.path} {handout_moved} {\n" + lines.joined() + "\t\tdefault \"\"\n\t}\n"
      + "\t@handout_moved expression {handout_moved} != \"\"\n\tredir @handout_moved {handout_moved} 301\n\n"
  }

  /// The path of an old address between quotation marks.
  private func key(of redirect: Redirect) -> String {
    guard redirect.path.utf8.contains(where: { "{}".utf8.contains($0) }) else { return redirect.quotedPath }
    var pattern = "~^"
    for scalar in redirect.path.unicodeScalars {
      let isPlain =
        scalar.value >= 0x80 || PercentEncoding.plainPath.contains(UInt8(scalar.value)) && scalar != "."
      pattern +=
        isPlain ? String(scalar) : "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    }
    return pattern + "$"
  }
}
