import Digest
import Pictures
import Site
import Text

/// Gives every `<img>` of a page the width and height of its picture, so that nothing jumps while pictures load, and the smaller
/// copies that there are of it, so that a phone loads no more than it shows.
///
/// The stylesheet still decides how large a picture is shown; both numbers together say its shape.
struct PictureSizes: Sendable {
  /// By the path below the output folder.
  private let sizes: [String: PictureSize]
  /// What `srcset` says, by the path below the output folder.
  private let sources: [String: String]
  /// What `sizes` says.
  private let shownSize: String
  private let root: String
  /// Identifies all of them.
  let digest: Digest

  init(_ site: Site) {
    var sizes: [String: PictureSize] = [:]
    for picture in site.pictures.files { sizes[picture.path] = picture.size }
    // A picture whose name has a fingerprint is shown by that.
    for (path, file) in site.fingerprints.files { if let size = sizes[path] { sizes[file.path] = size } }
    let column = site.settings.pictures.column
    var sources: [String: String] = [:]
    // A picture that is as narrow as the text may be shown narrower than that.
    for (path, size) in sizes where Double(size.width) > column.pixels {
      let copies = site.pictureCopies[path].filter { $0.width < size.width }
      guard !copies.isEmpty else { continue }
      let all = copies.map { ($0.path, $0.width) } + [(path, size.width)]
      sources[path] = all.map { path, width in
        HTML.escaped(site.root + PercentEncoding.encode(path)) + " \(width)w"
      }.joined(separator: ", ")
    }
    (self.sizes, self.sources, root) = (sizes, sources, site.root)
    let shown = "(min-width: \(column.text)) \(column.text), 100vw"
    shownSize = shown
    let lines = sizes.map { [sources] path, size in
      "\(path) \(size.width) \(size.height) \(sources[path].map { $0 + shown } ?? "")\n"
    }.sorted()
    digest = SHA256.digest(of: lines.joined())
  }

  /// A page with its sizes; an element that has one of the two already stays as it is.
  func filled(_ html: [UInt8]) -> [UInt8] {
    guard !sizes.isEmpty, html.mayHold(UInt8(ascii: "<"), UInt8(ascii: "i")),
      html.range(of: Self.start) != nil
    else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 256)
    var copied = 0
    var tokens = HTMLTokenizer(html)
    while let token = tokens.next() {
      guard case .tag(let tag) = token, !tag.isEnd else { continue }
      // What stands in a script is no markup.
      if Self.rawElements.contains(tag.name) { _ = tokens.text(before: tag.name) }
      guard tag.name == "img", let attributes = attributes(for: tag) else { continue }
      let place = tag.range.lowerBound + Self.start.utf8.count
      result += html[copied..<place]
      result += attributes.utf8
      copied = place
    }
    return result + html[copied...]
  }

  private static let start = "<img"
  private static let rawElements: Set<String> = ["script", "style", "textarea", "title"]

  /// What to add to an element; `nil` where nothing is known of its picture, or it says its size itself.
  private func attributes(for tag: HTMLTokenizer.Tag) -> String? {
    guard tag["width"] == nil, tag["height"] == nil, let source = tag["src"] else { return nil }
    let address = CharacterReferences.decode(source)
    guard address.hasPrefix(root) else { return nil }
    let path = PercentEncoding.decode(address.dropFirst(root.count).prefix { $0 != "?" && $0 != "#" })
    guard let size = sizes[path] else { return nil }
    let shape = " width=\"\(size.width)\" height=\"\(size.height)\""
    guard let copies = sources[path], tag["srcset"] == nil else { return shape }
    let shown = tag["sizes"] == nil ? " sizes=\"\(shownSize)\"" : ""
    return shape + " srcset=\"\(copies)\"" + shown
  }
}

extension [UInt8] {
  /// Whether two bytes may stand side by side somewhere; where it says no, they do not.
  ///
  /// Eight places at a time. HTML is full of `<`: to look for each with `memchr` and at what follows took 1.5 % of a build from
  /// nothing, and this takes 0.6 %.
  func mayHold(_ first: UInt8, _ second: UInt8) -> Bool {
    let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (firsts, seconds) = (ones &* UInt64(first), ones &* UInt64(second))
    return withUnsafeBytes { bytes in
      var offset = 0
      while offset + 9 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self)
        // A byte of this is zero where both are.
        let rest = (word ^ firsts) | (next ^ seconds)
        if (rest &- ones) & ~rest & high != 0 { return true }
        offset += 8
      }
      let last = bytes[offset...]
      return zip(last, last.dropFirst()).contains { $0 == (first, second) }
    }
  }
}
