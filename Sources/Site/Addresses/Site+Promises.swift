extension Site {
  /// Calls `body` with each path below the output folder that this site promises, and the ids in it.
  ///
  /// Nobody is promised the page for addresses that do not exist.
  func forEachPromise(_ body: (_ path: String, _ ids: [String]) -> Void) {
    for output in outputs {
      let page = page(of: output)
      if let page, pages[page].isNotFound { continue }
      switch output.kind.promise {
      case .addressAndIDs: body(output.path, page.map { pages[$0].headingIDs } ?? [])
      case .address: body(output.path, [])
      case .addressOfDocument: if Self.isOpenedByItself(output.path) { body(output.path, []) }
      case .nothing: break
      }
    }
  }

  /// Whether readers may keep the address of a file: of a document or a picture, but not of a stylesheet, script or
  /// font, nor of a file whose name changes with its content, as in `logo.3f9c21ab.svg`.
  ///
  /// Only pages hold the addresses of these, and change with them.
  private static func isOpenedByItself(_ file: String) -> Bool {
    let name = file.utf8[
      (file.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.utf8.index(after:)) ?? file.startIndex)...]
    let words = name.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard let ending = words.last else { return true }
    let isPart = partsOfPages.contains { ending.elementsEqual($0.utf8) } && words.count > 1
    return !isPart && !words.dropLast().contains(where: isFingerprint)
  }

  private static let partsOfPages = ["css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "wasm"]

  /// Whether a word is hexadecimal like a digest: a date such as 20261120 has no letter, and a word no digit.
  private static func isFingerprint(_ word: Substring.UTF8View) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return word.count >= 8
      && word.allSatisfy { digits.contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
      && word.contains(where: digits.contains) && !word.allSatisfy(digits.contains)
  }
}

extension Page {
  /// The ids of its headings, former ones included.
  package var headingIDs: [String] {
    let headings = article.outline.headings
    var ids: [String] = []
    ids.reserveCapacity(headings.count)
    for index in headings.indices {
      ids.append(headings[index].id)
      if !headings[index].formerIDs.isEmpty { ids += headings[index].formerIDs }
    }
    return ids
  }
}
