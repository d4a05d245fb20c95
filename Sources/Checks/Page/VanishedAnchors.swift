import Page
import Diagnostics
import Site

/// Anchors of a page that readers may have kept and that it no longer has.
struct VanishedAnchors: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard let lock = scope.faces.addressLock else { return [] }
    let page = scope.faces.pages[scope.place]
    let ids = page.headingIDs
    var found: [Diagnostic] = []
    for promise in promises(of: page, in: lock, scope.faces.withheld) where !promise.anchors.isEmpty {
      let vanished = lock.anchors(of: promise, notAmong: ids)
      guard !vanished.isEmpty, scope.targets.leads(promise.path, to: page) else { continue }
      let guesses = NewHeadings(of: scope.article, promise: lock[page.outputPath], lock)
      for (index, range) in vanished.enumerated() {
        let id = lock.source.string(range)
        let line = index < Successors.most ? guesses.line(markedAs: id) : nil
        found.append(
          Diagnostic(
            .vanishedAddress, .vanished("\(AddressLine.written(promise.path))#\(id)", page.path, line, id),
            at: lock.source.location(of: range)))
      }
    }
    return found
  }

  /// What was promised of a page, at its address and at old ones.
  ///
  /// Not at the address of a page of thanks, whose text comes back with its form.
  private func promises(
    of page: Face, in lock: AddressLock, _ withheld: WithheldThanks
  ) -> [AddressLock.Promise] {
    let withheldPaths = withheld.outputPaths
    var paths: [String] = []
    func add(_ path: String) {
      if !paths.contains(path) { paths.append(path) }
    }
    for path in [page.outputPath]
      + page.frontMatter.aliases.compactMap({ try? Redirect.path(ofAlias: $0.value) })
    where !withheldPaths.contains(path) {
      add(path)
      // Hosts lead from `/a` on to `/a/`.
      if path.hasSuffix("/index.html") {
        add(String(decoding: path.utf8.dropLast("/index.html".utf8.count), as: UTF8.self))
      }
    }
    return paths.compactMap { lock[$0] }
  }
}

/// The headings of a page that were not promised yet: one of them has probably taken the place of an anchor.
private struct NewHeadings {
  private let article: Article
  private let source: SourceText
  private let ids: [String]
  private let new: [String]

  init(of article: Article, promise: AddressLock.Promise?, _ lock: AddressLock) {
    self.article = article
    source = article.source
    ids = article.outline.headings.map(\.id)
    new = promise.map { [ids] in lock.newIDs(ids, in: $0) } ?? ids
  }

  /// The line of the heading that has probably taken the place of an anchor, with the anchor as a former id; `nil` where there
  /// is no such heading, or where its line is long or more than a line.
  func line(markedAs former: String) -> String? {
    let guess =
      Suggestion.nearest(to: former, among: new.prefix(Successors.most)) ?? (new.count == 1 ? new[0] : nil)
    guard let heading = guess.flatMap({ ids.firstIndex(of: $0) }) else { return nil }
    let range = article.outline.headings[heading].range
    let line = source.line(at: range.lowerBound)
    guard line == source.line(at: range.upperBound), range.count < 120 else { return nil }
    let text = source.string(range)
    let hasAttribute = text.hasSuffix("}") && (text.contains("{#") || text.contains("{."))
    return hasAttribute ? text.dropLast() + " .was-\(former)}" : text + " {.was-\(former)}"
  }
}

extension Message {
  fileprivate static func vanished(
    _ address: String, _ page: ContentPath, _ line: String?, _ id: String
  ) -> Message {
    let marking =
      line.map { "write \($0) in \(page.file)" }
      ?? "add {.was-\(id)} to the heading that took its place in \(page.file)"
    return Message(
      "readers may have kept '\(address)', but \(page.file) has no such anchor any more",
      fix: "\(marking), or take this line out of \(AddressLock.file) if nobody may follow it any more")
  }
}
