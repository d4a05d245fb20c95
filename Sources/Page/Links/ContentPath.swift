import Text

/// The path of a file below `Content/`, for example `help/sleep.md`.
package struct ContentPath: Sendable, Hashable, Comparable {
  /// The path with `/` between the names, without `.` and `..`.
  package let text: String

  /// Takes a path that is known to be below Content.
  package init(_ text: String) { self.text = text }

  /// Follows a relative path from a folder; `nil` where it leads out of Content.
  package init?(_ relative: some StringProtocol, from folder: String) {
    guard let path = PathWalk.follow(relative, from: folder) else { return nil }
    self.init(path)
  }

  /// The same with bytes, not characters: every link of a site passes through here.
  init?(_ relative: UnsafeBufferPointer<UInt8>, from folder: UnsafeBufferPointer<UInt8>) {
    guard let path = PathWalk.follow(relative, from: folder) else { return nil }
    self.init(path)
  }

  /// The path as editors see it.
  package var file: String { "Content/" + text }

  /// The folder that holds the file; empty for the top.
  package var folder: String {
    withFolder { String(decoding: $0, as: UTF8.self) }
  }

  /// Gives the bytes of ``folder`` without a copy of them.
  package func withFolder<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8 { text in
      body(UnsafeBufferPointer(rebasing: text[..<(text.lastIndex(of: UInt8(ascii: "/")) ?? 0)]))
    }
  }

  /// The name of the file.
  package var name: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) } ?? text
  }

  /// Whether the file holds a page.
  package var isPage: Bool { ends(with: ".md") }

  /// Whether the file holds translations.
  package var isCatalogue: Bool { ends(with: ".po") }

  /// Whether the file explains words, or translates one that does: in Content itself, or in the folder of a language.
  ///
  /// All files are asked this, several times in each build, so nothing is made of the path unless its end fits.
  package var isGlossary: Bool {
    guard ends(with: "glossary.md") || ends(with: "glossary.po") else { return false }
    let path = page
    return path.name == Glossary.name && !path.folder.contains("/")
  }

  /// The page that a file of translations makes: `es/help/sleep.md` of `es/help/sleep.po`.
  package var page: ContentPath { isCatalogue ? ContentPath(String(text.dropLast(3)) + ".md") : self }

  /// The file of translations that makes a page: `es/help/sleep.po` of `es/help/sleep.md`.
  package var catalogue: ContentPath { isPage ? ContentPath(String(text.dropLast(3)) + ".po") : self }

  /// Whether the page is that of its folder.
  package var isIndex: Bool { isHome || ends(with: "/index.md") }

  /// Whether the page is the site's front page.
  package var isHome: Bool { text.utf8.count == 8 && text == "index.md" }

  /// Whether the page is the one that hosts show for addresses that do not exist.
  package var isNotFound: Bool { text.utf8.count == 6 && text == "404.md" }

  private func ends(with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      let isSame = text.utf8.withContiguousStorageIfAvailable { text in
        text.count >= suffix.count && zip(text[(text.count - suffix.count)...], suffix).allSatisfy(==)
      }
      return isSame ?? text.utf8.suffix(suffix.count).elementsEqual(suffix)
    }
  }

  /// Where the page or file of a site's main language is published below the output folder.
  package var outputPath: String { outputPath(inLanguage: SiteLanguages.main) }

  /// Where the page or file is published below the output folder.
  ///
  /// - Parameter language: The place of its language: each has its own page for addresses that do not exist.
  package func outputPath(inLanguage language: Int) -> String {
    guard isPage else { return text.composed }
    guard local(inLanguage: language).isNotFound else { return pageFolder + "index.html" }
    return (language == SiteLanguages.main ? "" : folder.composed + "/") + "404.html"
  }

  /// The path within a language, which is that of the same page in the main language.
  ///
  /// - Parameter language: The place of the language of the file, whose folder is the first name of the path.
  package func local(inLanguage language: Int) -> ContentPath {
    guard language != SiteLanguages.main, let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return self
    }
    return ContentPath(String(text[text.utf8.index(after: slash)...]))
  }

  /// The folder in which a page is published, with a slash at its end; empty for the top.
  private var pageFolder: String {
    var text = text.composed
    let isIndex = isIndex
    return text.withUTF8 { text in
      let stem = text.dropLast(isIndex ? "index.md".utf8.count : ".md".utf8.count)
      return String(unsafeUninitializedCapacity: stem.count + 1) { buffer in
        let end = buffer[...].initialize(fromContentsOf: stem)
        guard !isIndex else { return end }
        buffer[end] = UInt8(ascii: "/")
        return end + 1
      }
    }
  }

  /// The address of the page or file below the site's root, without a slash at the front, ready for a link.
  package var address: String {
    PercentEncoding.encode(isPage && !isNotFound ? pageFolder : outputPath)
  }

  /// This path as a link from another file writes it.
  ///
  /// With bytes: a guess at what a broken link means compares a hundred of them. With texts that are split, these took a third
  /// of a build that finds 120,000 mistakes.
  package func relative(to other: ContentPath) -> String {
    let slash = UInt8(ascii: "/")
    return other.withFolder { from in
      guard !from.isEmpty else { return text }
      var text = text
      return text.withUTF8 { to in
        // The folders that both have in common, each with its slash.
        var (shared, index) = (0, 0)
        while index < to.count, index <= from.count {
          let byte = index < from.count ? from[index] : slash
          guard to[index] == byte else { break }
          index += 1
          if byte == slash { shared = index }
        }
        let steps = shared > from.count ? 0 : from[shared...].count { $0 == slash } + 1
        let (up, rest) = (String(repeating: "../", count: steps), to[shared...])
        return rest.isEmpty ? String(up.dropLast()) : up + String(decoding: rest, as: UTF8.self)
      }
    }
  }

  /// Paths are ordered by their bytes, the same on every machine.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}
