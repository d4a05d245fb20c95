internal import Site
internal import Text

extension HostedSite {
  /// A file for nginx, to be included where `http` blocks are: `/etc/nginx/sites-enabled/` or `conf.d/`.
  ///
  /// A block of nginx with an `add_header` of its own loses all those around it. So there is one list of headers, and what
  /// differs from file to file is a variable.
  ///
  /// - Returns: `nil` where the site's host cannot stand in a configuration.
  package func nginx(_ server: Server) -> String? {
    guard let host else { return nil }
    let id = String(host.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    return """
      # \(host) for nginx. Made by `handout host nginx`: make it anew when site.yml or an old address changes.
      # The files of Output lie in \(place(on: server)).

      map $uri $handout_cache_\(id) {
        "~\(FingerprintForm.pattern)" "\(ResponseHeaders.immutable)";
        default "\(ResponseHeaders.revalidated)";
      }

      \(redirectToTLS(host, server))server {
      \(listen(host, server))
        server_name \(host);
        server_tokens off;

        root "\(server.folder)";
        index index.html;
        absolute_redirect off;
        error_page 404 \(PercentEncoding.encodeBare(root))404.html;
        charset utf-8;
        charset_types text/css text/plain text/xml application/javascript application/rss+xml application/atom+xml;

        # Text that the build has compressed is sent as it is; other text is compressed when it is asked for.
        gzip_static on;
        gzip on;
        gzip_vary on;
        gzip_proxied any;
        gzip_types text/css text/plain text/xml application/javascript application/json application/xml application/rss+xml application/atom+xml application/manifest+json image/svg+xml;

      \(headers.everywhere.map { "  add_header \($0.name) \"\($0.value)\" always;" }.joined(separator: "\n"))
        add_header Cache-Control $handout_cache_\(id) always;

        # Types that nginx does not know everywhere.
        location ~ \\.webmanifest$ { default_type application/manifest+json; }
        location ~ \\.mjs$ { default_type text/javascript; }
        location ~ \\.avif$ { default_type image/avif; }
        location ~ \\.vtt$ { default_type text/vtt; }

      \(locations)}

      """
  }

  private func redirectToTLS(_ host: String, _ server: Server) -> String {
    guard isEncrypted, server.listen == nil else { return "" }
    return """
      server {
        listen 80;
        listen [::]:80;
        server_name \(host);
        return 301 https://\(host)$request_uri;
      }


      """
  }

  private func listen(_ host: String, _ server: Server) -> String {
    if let listen = server.listen { return "  listen \(listen);" }
    guard isEncrypted else { return "  listen 80;\n  listen [::]:80;" }
    return """
        listen 443 ssl http2;
        listen [::]:443 ssl http2;
        ssl_certificate /etc/letsencrypt/live/\(host)/fullchain.pem;
        ssl_certificate_key /etc/letsencrypt/live/\(host)/privkey.pem;
        ssl_protocols TLSv1.2 TLSv1.3;
      """
  }

  /// Addresses that are not answered with their file.
  ///
  /// nginx takes each as it is, with any letters.
  private var locations: String {
    let hidden = Self.hidden.map { root + $0 }
    let notFound = languageFolders.map(PercentEncoding.encodeBare).map {
      "  location \($0) { error_page 404 \($0)404.html; }\n"
    }
    var text =
      notFound.joined()
      + hidden.map { "  location = \(PercentEncoding.encodeBare($0)) { return 404; }\n" }.joined()
    var seen = Set(hidden)
    for redirect in redirects where seen.insert(redirect.path).inserted {
      let path = redirect.quotedPath
      text += "  location = \"\(path)\" { return 301 \(redirect.target); }\n"
    }
    return text
  }
}
