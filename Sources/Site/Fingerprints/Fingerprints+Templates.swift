import Page
import Diagnostics
import Mustache
import Text

extension Fingerprints {
  /// The name before the path of a file in templates.
  private static let name = "site.root"

  /// Replaces the paths of files in templates by the names they are published under, and lets browsers check them.
  ///
  /// `href="{{site.root}}style.css"` becomes `href="{{site.root}}style.h3f9a1c2b.css" integrity="sha256-…"`. Done on
  /// the parsed templates, once for all pages: authors write plain Mustache and cannot forget anything, and a missing
  /// file is reported where it is named.
  mutating func rewrite(_ templates: inout Templates) {
    templates.replaceTexts(after: Self.name) { text in
      let bytes = text.source.bytes[text.text]
      let path = bytes.prefix { !Self.endsPath.contains($0) }
      let quote = bytes[path.endIndex...].first
      // A path that a tag follows is not all of it.
      guard !path.isEmpty, quote != nil else { return nil }
      let name = PercentEncoding.decode(String(decoding: path, as: UTF8.self))
      guard publicFiles.contains(name) else {
        complain(about: name, at: text.source.location(of: path.indices))
        return nil
      }
      guard FileKind(of: name) != .other, let file = file(name) else { return nil }
      let address = PercentEncoding.encode(file.path.utf8, keeping: Self.kept)
      var replacement = Array(address.utf8)
      var length = path.count
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if let quote, isQuoted, FileKind(of: name) != .font, Self.isLoaded(by: text) {
        replacement += [quote] + Array(" integrity=\"\(FingerprintedName.integrity(file.digest))\"".utf8)
        length += 1
      }
      return Templates.Replacement(length: length, bytes: replacement)
    }
  }

  /// What an address may hold in an attribute: all that a path may, but `'` and `&`.
  private static let kept = PercentEncoding.plainPath | ByteSet("!$()*+,:;=@")

  private static let endsPath = Array("\"'<>?# \t\r\n".utf8)

  /// Whether the text stands in a tag for which browsers look at `integrity`, and which has none.
  private static func isLoaded(by text: Templates.TextAfterValue) -> Bool {
    let bytes = text.source.bytes
    var start = text.name.lowerBound
    while start > 0 {
      start -= 1
      guard bytes[start] != UInt8(ascii: ">") || start == 0 || bytes[start - 1] == UInt8(ascii: "}") else {
        return false
      }
      // `{{<layout}}` is no tag of HTML.
      guard bytes[start] == UInt8(ascii: "<"), start == 0 || bytes[start - 1] != UInt8(ascii: "{") else {
        continue
      }
      let tag = bytes[(start + 1)...].prefix { $0.isLetterOrDigit }
      let name = String(decoding: tag, as: UTF8.self).lowercased()
      return name == "link" || name == "script"
    }
    return false
  }

  private mutating func complain(about name: String, at location: Location) {
    guard let dot = name.lastIndex(of: "."), FileKind.ends.contains(name[dot...].lowercased()),
      !otherFiles.contains(name)
    else { return }
    diagnostics.append(
      Diagnostic(
        .missingFile, "there is no file '\(name)' in Public", at: location,
        fix: publicNames.didYouMean(name)))
  }
}
