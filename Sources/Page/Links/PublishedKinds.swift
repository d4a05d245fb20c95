import Text

/// The kinds of files, by the endings of their names, that Content publishes beside its pages.
package struct PublishedKinds: Sendable {
  /// Kinds that site.yml adds, in lower case.
  private let more: Set<String>

  /// Takes the kinds that site.yml adds to the usual ones.
  package init(adding more: Set<String> = []) { self.more = more }

  /// Whether a file is of one of the kinds.
  package func contains(_ file: ContentPath) -> Bool {
    guard let ending = file.ending else { return false }
    return Self.usual.contains(ending) || more.contains(ending)
  }

  /// Pictures, documents to print, sound, film with its captions, tables and calendars.
  private static let usual: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico",
    "pdf",
    "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac",
    "mp4", "m4v", "webm", "ogv", "mov", "vtt",
    "csv", "ics",
  ]

  /// Whether browsers or servers could run what is in a file.
  package static func isActive(_ file: ContentPath) -> Bool { file.ending.map(active.contains) ?? false }

  /// Kinds that no site may add: browsers or servers run what is in them, with all that the site may do.
  static let active: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "xml", "xsl", "xslt", "svgz", "js", "mjs", "css",
    "wasm", "swf", "php", "phtml", "cgi", "pl", "py", "asp", "aspx", "jsp",
  ]
}

extension ContentPath {
  /// What stands after the last dot of the file's name, in lower case; `nil` where there is none.
  package var ending: String? {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return nil }
    let ending = name[name.utf8.index(after: dot)...]
    return ending.isEmpty ? nil : ending.lowercased()
  }

  /// What the file should be called if it is a page by its content but not by its name: `bar.MD`, `x.markdown`,
  /// `Index.md`.
  package var nameOfPage: String? {
    // Nearly all pages are named as they should be, and this is asked of each of them.
    let stemOfIndex = text.utf8.dropLast(3).suffix(5).lazy.map { $0 | 0x20 }
    if isPage, isIndex || !stemOfIndex.elementsEqual("index".utf8) { return nil }
    let name = name
    guard let ending, Self.endingsOfPages.contains(ending) else { return nil }
    let stem = String(name.dropLast(ending.count + 1))
    let right = (stem.lowercased() == "index" ? "index" : stem) + ".md"
    return right.utf8.elementsEqual(name.utf8) ? nil : right
  }

  private static let endingsOfPages: Set<String> = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx", "qmd", "rmd",
  ]
}
