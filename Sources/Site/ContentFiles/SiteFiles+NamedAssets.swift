import Page
import Text

extension SiteFiles {
  /// The files beside the pages that templates, stylesheets and scripts name, by their paths below Content.
  ///
  /// A name is any run of bytes between quotes, brackets, white space and tags, with the path of the front page before it or
  /// without: in doubt, a file is named.
  ///
  /// - Parameter root: The path of the front page, with a slash at both ends.
  func assetsNamedByTemplates(below root: String) -> Set<String> {
    guard !assets.isEmpty else { return [] }
    let wanted = Set(assets.map(\.text))
    var named: Set<String> = []
    func scan(_ bytes: [UInt8]) {
      for word in bytes.split(whereSeparator: Self.endsName) {
        // Only a name with a dot in it can be that of a file that is published.
        guard word.contains(UInt8(ascii: ".")) else { continue }
        let name = PercentEncoding.decode(String(decoding: word, as: UTF8.self))
        for name in [name[...], name.dropFirst(root.count)] {
          let path = String(name.drop { $0 == "/" || $0 == "." })
          if wanted.contains(path) { named.insert(path) }
          guard name.hasPrefix(root) else { break }
        }
      }
    }
    for template in templates { scan(template.source.bytes) }
    for words in words { scan(words.bytes) }
    for sheet in publicFolder.stylesheets { scan(sheet.source.bytes) }
    for (path, bytes) in publicFolder.contents where FileKind(of: path) == .script { scan(bytes) }
    return named
  }

  private static func endsName(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") || ends.contains(byte) }

  private static let ends = ByteSet("\"'<>()[]{}=?#,;`\\")
}
