internal import Site
internal import Text

extension HostedSite {
  /// The most rules that Cloudflare Pages reads; Netlify has no such limit.
  static let mostRules = 100

  /// The file `_headers` in the output folder, which Netlify and Cloudflare Pages read.
  ///
  /// Where several rules fit, both hosts join the values of one header with commas. So no header stands in two rules: files
  /// without a fingerprint are left to the hosts' own `Cache-Control: public, max-age=0, must-revalidate`. Files beyond the limit
  /// are revalidated as well, which is slower and never wrong.
  package var headersFile: String {
    var text = "# Read by Netlify and Cloudflare Pages. Made by every build.\n/*\n"
    for header in headers.everywhere { text += "  \(header.name): \(header.value)\n" }
    for path in fingerprinted.prefix(Self.mostRules - 1) {
      text += "\(PercentEncoding.encodeBare(root + path))\n  Cache-Control: \(ResponseHeaders.immutable)\n"
    }
    return text
  }
}
