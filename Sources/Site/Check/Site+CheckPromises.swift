package import Diagnostics
import Files

extension Site {
  /// Addresses and anchors that readers may have kept and that lead nowhere any more.
  package func checkPromises() async -> [Diagnostic] {
    guard let lock = addressLock, !lock.promises.isEmpty else { return [] }
    let published = PublishedAddresses(self)
    let unread = unreadPaths
    let pages = pages
    let parts = await Chunks.map(lock.promises.count, size: 512) { range in
      var vanished: [AddressLock.Promise] = []
      var anchors: [VanishedAnchor] = []
      for promise in lock.promises[range] {
        switch published[promise.path] {
        case .page(let index), .alias(of: let index):
          guard !promise.anchors.isEmpty else { continue }
          for range in lock.anchors(of: promise, notAmong: pages[index].headingIDs) {
            anchors.append(VanishedAnchor(page: pages[index], path: promise.path, range: range))
          }
        case .file: continue
        case nil: if !unread.contains(promise.path) { vanished.append(promise) }
        }
      }
      return (vanished, anchors)
    }
    let (vanished, anchors) = (parts.flatMap(\.0), parts.flatMap(\.1))
    guard !vanished.isEmpty || !anchors.isEmpty else { return [] }
    let guesses = Successors(of: vanished, in: self, lock)
    return vanished.enumerated().map { diagnostic(for: $1, lock, guesses, isGuessed: $0 < Successors.most) }
      + anchors.enumerated().map { $1.diagnostic(lock, isGuessed: $0 < Successors.most) }
  }

  /// Where the files would be published that are there but cannot be read, which is reported by itself.
  private var unreadPaths: Set<String> {
    let files = diagnostics.filter { [.invalidUTF8, .pathOutsideSite].contains($0.check) }.compactMap {
      $0.location?.file
    }
    return Set(
      files.compactMap { file in
        for folder in ["Content/", "Public/"] where file.hasPrefix(folder) {
          let path = String(file.dropFirst(folder.count))
          return folder == "Content/" ? ContentPath(path).outputPath : path
        }
        return nil
      })
  }

  private func diagnostic(
    for promise: AddressLock.Promise, _ lock: AddressLock, _ guesses: Successors, isGuessed: Bool
  ) -> Diagnostic {
    let address = AddressLine.written(promise.path)
    let anchors = promise.anchors.count - (promise.hasPage ? 0 : 1)
    let withdrawal =
      anchors > 0
      ? "or take its lines out of \(AddressLock.file) if nobody may follow them any more"
      : "or take this line out of \(AddressLock.file) if nobody may follow it any more"
    let location = lock.source.location(of: promise.range)
    if let file = guesses.unpublished[promise.path] {
      return Diagnostic(
        .vanishedAddress, "readers may have kept '\(address)', but \(file.file) is not published any more",
        at: location, fix: "publish it, \(withdrawal)")
    }
    let fix =
      if !promise.path.hasSuffix(".html") {
        guesses.file(like: promise.path).map { "move \($0) back, " } ?? "put the file back, "
      } else if let page = isGuessed ? guesses.page(for: promise) : nil {
        page.frontMatter.aliases.isEmpty
          ? "add aliases: [\(listed(address))] to \(page.path.file), "
          : "add \(listed(address)) to aliases: in \(page.path.file), "
      } else {
        "add aliases: [\(listed(address))] to the page that took its place, "
      }
    return Diagnostic(
      .vanishedAddress, "readers may have kept '\(address)', but nothing is published there any more",
      at: location, fix: fix + withdrawal)
  }
}

/// An address as a list in front matter holds it: a comma would end it.
private func listed(_ address: String) -> String { address.contains(",") ? "\"\(address)\"" : address }

/// An anchor that was promised and that its page no longer has.
private struct VanishedAnchor {
  /// The page that a reader comes to.
  let page: Page
  /// The promised path below the output folder, which may be an old address of that page.
  let path: String
  /// Where the id stands.
  let range: Range<Int>

  func diagnostic(_ lock: AddressLock, isGuessed: Bool) -> Diagnostic {
    let id = lock.source.string(range)
    let heading = isGuessed ? heading(like: id, lock) : nil
    let fix =
      heading.flatMap { page.line(of: $0, markedAs: id) }.map { "write \($0) in \(page.path.file)" }
      ?? "add {.was-\(id)} to the heading that took its place in \(page.path.file)"
    return Diagnostic(
      .vanishedAddress,
      "readers may have kept '\(AddressLine.written(path))#\(id)', but \(page.path.file) has no such anchor any more",
      at: lock.source.location(of: range),
      fix: "\(fix), or take this line out of \(AddressLock.file) if nobody may follow it any more")
  }

  /// The heading that has probably taken its place: one that was not promised yet.
  private func heading(like id: String, _ lock: AddressLock) -> Int? {
    let headings = page.article.document.headings
    let ids = headings.map(\.id)
    let new = lock[page.path.outputPath].map { lock.newIDs(ids, in: $0) } ?? ids
    let guess =
      Suggestion.nearest(to: id, among: new.prefix(Successors.most)) ?? (new.count == 1 ? new[0] : nil)
    return guess.flatMap { ids.firstIndex(of: $0) }
  }
}

extension Page {
  /// A heading's line with one more former id; `nil` where it is long or more than a line.
  fileprivate func line(of heading: Int, markedAs former: String) -> String? {
    let source = article.source
    let range = article.document.headings[heading].range
    let line = source.line(at: range.lowerBound)
    guard line == source.line(at: range.upperBound), range.count < 120 else { return nil }
    let text = source.string(range)
    let hasAttribute = text.hasSuffix("}") && (text.contains("{#") || text.contains("{."))
    return hasAttribute ? text.dropLast() + " .was-\(former)}" : text + " {.was-\(former)}"
  }
}

extension SiteSettings {
  /// Makes vanished addresses a warning, unless they are not reported at all.
  mutating func lowerPromises() {
    let code = Check.vanishedAddress.code
    guard levels[code] ?? levels[CheckLevels.wildcard] != .off else { return }
    levels[code] = .warning
  }
}
