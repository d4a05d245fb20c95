internal import Page
internal import Text

/// Links of another tool's page as Handout writes them: paths of files that are there.
struct LinkRewriter {
  /// The new file by each name that a link may have for it.
  let places: [String: ContentPath]

  /// The text of a page with its links and callouts rewritten; code stays as it is.
  func rewritten(_ page: OldPage) -> String {
    Code.changingText(of: Callout.rewritten(Self.withoutCommands(page.text))) { links(in: $0, of: page) }
  }

  /// The text with the commands around addresses taken away: `{% link a.md %}`, `{{< ref "a" >}}`, `{{ site.baseurl }}`, ` =300x)`.
  private static func withoutCommands(_ text: String) -> String {
    guard text.contains("{") || text.contains(" =") else { return text }
    return text.replacing("{{ site.baseurl }}", with: "").replacing("{{site.baseurl}}", with: "")
      .replacing(#/\{% (?:link|post_url) ([^%\n]+?) %\}/#) { String($0.1) }
      .replacing(#/\{\{[<%] (?:rel)?ref "([^"\n]+)" [>%]\}\}/#) { String($0.1) }
      .replacing(#/(\]\([^\s()]+) =\d*x\d*\)/#) { String($0.1) + ")" }
  }

  private func links(in text: String, of page: OldPage) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index...].starts(with: "](".utf8) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      result += "](".utf8
      index += 2
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A {
        result.append(bytes[index])
        index += 1
      }
      let isInBrackets = index < bytes.count && bytes[index] == UInt8(ascii: "<")
      let start = index
      if isInBrackets {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A { index += 1 }
        if index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else {
        while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ")") { index += 1 }
      }
      let written = String(decoding: bytes[start..<index], as: UTF8.self)
      result += (destination(written, of: page) ?? written).utf8
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The new form of a destination; `nil` where it stays as it is.
  private func destination(_ written: String, of page: OldPage) -> String? {
    let text =
      written.hasPrefix("<") && written.hasSuffix(">") ? String(written.dropFirst().dropLast()) : written
    let decoded = PercentEncoding.decode(text).composed
    let address = String(decoded.prefix { $0 != "#" })
    let anchor = String(decoded.dropFirst(address.count))
    let candidates: [String]
    if address.isEmpty {
      guard !anchor.isEmpty else { return nil }
      candidates = [anchor]
    } else {
      // @ and ~ stand for the top of the pages of Zola and DocFX.
      let path = address.hasPrefix("@/") || address.hasPrefix("~/") ? String(address.dropFirst()) : address
      let folder = path.hasPrefix("/") ? "" : ContentPath(page.source).folder
      let beside = PathWalk.absolute(path.hasPrefix("/") ? path : "/" + folder + "/" + path, from: "/")
        .slashless
      candidates = [beside, path.slashless]
    }
    for name in candidates.flatMap({ $0.hasSuffix(".html") ? [$0, String($0.dropLast(5))] : [$0] }) {
      guard let place = places[name] else { continue }
      let new = place.relative(to: page.path) + (address.isEmpty ? "" : anchor)
      return new.contains(" ") || new.contains("(") || new.contains(")") ? "<\(new)>" : new
    }
    return nil
  }
}
