import Diagnostics

extension Fields {
  /// An address on the web; empty where there is none, or one that nobody can follow.
  mutating func webAddress(_ key: String) -> Located<String>? {
    guard let url = text(key, .pattern(ExternalURL.pattern)) else { return nil }
    guard let mistake = Self.mistake(in: url.value) else { return url }
    complain("'\(url.value)' is not an address on the web", at: url.location, fix: mistake)
    return nil
  }

  /// How to write an address that is none; `nil` for one that can be followed.
  private static func mistake(in text: String) -> String? {
    if let url = ExternalURL(text) {
      if url.isPlausible { return nil }
      return ExternalURL.scheme(of: text) == "mailto"
        ? "write mailto: and an address such as hello@example.org" : "write https:// and the name of a host"
    }
    if text.hasSuffix(".md") { return "write page: and the path of the page in Content" }
    let trimmed = text.trimmed
    if trimmed != text, ExternalURL(trimmed)?.isPlausible == true { return "write '\(trimmed)'" }
    if EmailAddress(text) != nil { return "write 'mailto:\(text)'" }
    if WebHost.startsAddress(text) { return "write 'https://\(text)'" }
    let rest = text.drop { $0 == "/" }
    if text.hasPrefix("//"), WebHost.startsAddress(String(rest)) { return "write 'https://\(rest)'" }
    if text.hasPrefix("/") {
      return "write page: and the path of the page in Content"
    }
    return "write https://…"
  }

  /// An address to which readers can write; empty where there is none.
  mutating func email(_ key: String) -> String {
    guard let email = text(key, .pattern(EmailAddress.pattern)) else { return "" }
    if EmailAddress(email.value) != nil { return email.value }
    let meant = EmailAddress(in: email.value)?.text
    complain(
      "'\(email.value)' is not an address that readers can write to", at: email.location,
      fix: meant.map { "write \(key): \($0)" } ?? "write \(key): hello@example.org")
    return ""
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
