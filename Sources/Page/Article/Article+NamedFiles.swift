import Files
import Mustache

extension Article {
  /// The files beside the pages that its text leads to or shows, as paths below Content or Public, sorted;
  /// addresses of files on the web are as they are written.
  ///
  /// A part of ``face``: what one page names is published for all.
  package var namedFiles: [String] { Self.files(namedBy: links) }

  static func files(namedBy links: [ArticleLink]) -> [String] {
    var files: [String] = []
    for link in links {
      if let file = link.target.namedFile { files.append(file) }
    }
    guard files.count > 1 else { return files }
    files.sort(by: PathOrder.precedes)
    return files
  }

  /// Texts under `extra:` that may name files: templates of a site decide what they mean.
  package var extraNames: [String] {
    var names: [String] = []
    frontMatter.extra.forEachText { text in
      if let file = LinkTarget(text, from: path).namedFile { names.append(file) }
    }
    return names
  }
}

extension LinkTarget {
  /// The file beside the pages that it may be, by its path below Content or Public.
  fileprivate var namedFile: String? {
    switch self {
    case .file(let path): path.text
    case .address(let address, _):
      address.utf8.last == UInt8(ascii: "/") ? nil : String(address.dropFirst())
    // It may be the whole address of a file of this site, which only the site knows.
    case .external(let url): url.text.isOfFile ? url.text : nil
    case .page, .anchor, .unsafe, .unknown, .outside: nil
    }
  }
}

extension String {
  /// Whether an address may be that of a file: its last name has a dot.
  fileprivate var isOfFile: Bool {
    let path = utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.starts(with: "http".utf8) else { return false }
    // After the two slashes before the host.
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")), path[..<slash].count > 8 else { return false }
    return path[slash...].contains(UInt8(ascii: "."))
  }
}

extension Value {
  fileprivate func forEachText(_ body: (String) -> Void) {
    switch self {
    case .text(let text): body(text)
    case .list(let values): for value in values { value.forEachText(body) }
    case .object(let object): for field in object.fields { field.value.forEachText(body) }
    case .null, .bool, .integer, .decimal, .html: break
    }
  }
}
