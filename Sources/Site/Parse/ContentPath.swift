import Markdown

/// The path of a file below `Content/`, for example `treatment/ketamine-infusion.md`.
package struct ContentPath: Sendable, Hashable, Comparable {
  /// The path with `/` between the names, without `.` and `..`.
  package let text: String

  /// Takes a path that is known to be below Content.
  package init(_ text: String) { self.text = text }

  /// Follows a relative path from a folder; `nil` where it leads out of Content.
  package init?(_ relative: some StringProtocol, from folder: String) {
    self.init(relative.utf8, from: folder.utf8)
  }

  /// The same with bytes, not characters: every link of a site passes through here.
  init?(_ relative: some Collection<UInt8>, from folder: some Collection<UInt8>) {
    let slash = UInt8(ascii: "/")
    var path: [UInt8] = []
    path.reserveCapacity(folder.count + 1 + relative.count)
    path.append(contentsOf: folder)
    var rest = relative[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != slash }
      rest = rest[name.endIndex...].dropFirst()
      if name.isEmpty || name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        path.append(contentsOf: name)
      }
    }
    text = String(decoding: path, as: UTF8.self)
  }

  /// The path as editors see it.
  package var file: String { "Content/" + text }

  /// The folder that holds the file; empty for the top.
  package var folder: String { String(folderText) }

  private var folderText: Substring {
    text[..<(text.utf8.lastIndex(of: UInt8(ascii: "/")) ?? text.startIndex)]
  }

  /// The bytes of ``folder``, without a copy of them.
  var folderBytes: Substring.UTF8View { folderText.utf8 }

  /// The name of the file.
  package var name: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) } ?? text
  }

  /// Whether the file holds a page.
  package var isPage: Bool { ends(with: ".md") }

  /// Whether the page is that of its folder.
  package var isIndex: Bool { isHome || ends(with: "/index.md") }

  /// Whether the page is the site's front page.
  package var isHome: Bool { text == "index.md" }

  /// Whether the page is the one that hosts show for addresses that do not exist.
  package var isNotFound: Bool { text == "404.md" }

  private func ends(with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      let isSame = text.utf8.withContiguousStorageIfAvailable { text in
        text.count >= suffix.count && zip(text[(text.count - suffix.count)...], suffix).allSatisfy(==)
      }
      return isSame ?? text.utf8.suffix(suffix.count).elementsEqual(suffix)
    }
  }

  /// Where the page or file is published below the output folder.
  package var outputPath: String {
    guard isPage else { return text }
    return isNotFound ? "404.html" : pageFolder + "index.html"
  }

  /// The folder in which a page is published, with a slash at its end; empty for the top.
  private var pageFolder: String {
    let stem = text[...].utf8.dropLast(isIndex ? "index.md".utf8.count : ".md".utf8.count)
    return String(unsafeUninitializedCapacity: stem.count + 1) { buffer in
      let end = buffer.update(fromContentsOf: stem)
      guard !isIndex else { return end }
      buffer[end] = UInt8(ascii: "/")
      return end + 1
    }
  }

  /// The address of the page or file below the site's root, without a slash at the front, ready for a link.
  package var address: String {
    PercentEncoding.encode(isPage && !isNotFound ? pageFolder : outputPath)
  }

  /// This path as a link from another file writes it.
  func relative(to other: ContentPath) -> String {
    let from = other.folder.split(separator: "/")
    let to = text.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  /// Paths are ordered by their bytes, the same on every machine.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}

/// Percent-encoding of paths in addresses (RFC 3986, section 2.1).
package enum PercentEncoding {
  private static func isAllowed(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    return switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "@"): true
    // & ' ( ) * + , and : ;
    case 0x26...0x2C, 0x3A...0x3B: true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The path with everything encoded that may not stand in an address.
  package static func encode(_ path: String) -> String {
    let isPlain = path.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isAllowed) }
    if isPlain == true { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isAllowed(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with `%C3%A9` and the like turned into the characters that they stand for; anything else stays.
  package static func decode(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count >= 2,
        let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self) ?? String(text)
  }
}
