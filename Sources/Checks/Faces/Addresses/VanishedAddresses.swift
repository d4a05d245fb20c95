import Diagnostics
import Page
import Site
import Files
import Page

/// Addresses that readers may have kept and that lead nowhere any more.
struct VanishedAddresses: FacesCheck {
  func findings(in faces: Faces) async -> [Diagnostic] {
    guard let lock = faces.addressLock, !lock.promises.isEmpty else { return [] }
    let published = PublishedAddresses(faces)
    let unreadable = faces.unreadablePaths
    let unpublished = Dictionary(
      faces.contentFiles.unpublished.map { ($0.path.outputPath, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let vanished = await Chunks.map(lock.promises.count, size: 512) { range in
      lock.promises[range].filter {
        published[$0.path] == nil && !unreadable.contains($0.path) && !AddressLock.isLitter($0.path)
      }
    }.flatMap(\.self)
    guard !vanished.isEmpty else { return [] }
    let successors = Successors(of: vanished, in: faces, lock)
    return vanished.enumerated().flatMap { index, promise in
      if let file = unpublished[promise.path] {
        return [
          Diagnostic(
            .vanishedAddress, .unpublished(file, promise, faces.settings.publishedKinds),
            at: lock.source.location(of: promise.range))
        ]
      }
      let isGuessed = index < Successors.most
      let found = Diagnostic(
        .vanishedAddress, .vanished(promise, successors, isGuessed: isGuessed),
        at: lock.source.location(of: promise.range))
      return [found] + (isGuessed ? lostAnchors(of: promise, successors, lock) : [])
    }
  }

  /// The anchors that the page does not have that probably took the place of another: they would be told of only once its alias is
  /// there.
  private func lostAnchors(
    of promise: AddressLock.Promise, _ successors: Successors, _ lock: AddressLock
  ) -> [Diagnostic] {
    guard promise.path.hasSuffix(".html"), successors.unpublished[promise.path] == nil,
      let page = successors.newPage(for: promise)
    else { return [] }
    return lock.anchors(of: promise, notAmong: page.headingIDs).map { range in
      let id = lock.source.string(range)
      return Diagnostic(
        .vanishedAddress, .lostAnchor("\(AddressLine.written(promise.path))#\(id)", id, page.path),
        at: lock.source.location(of: range))
    }
  }
}

extension Message {
  /// A file that is still in Content.
  fileprivate static func unpublished(
    _ file: ContentFiles.Unpublished, _ promise: AddressLock.Promise, _ kinds: PublishedKinds
  ) -> Message {
    let (reason, fix) =
      switch file.reason {
      case .unnamed where !kinds.contains(file.path):
        ("no published page names it", "put it into Public")
      case .unnamed: ("no published page names it", "link to it from a page, put it into Public")
      case .namedByUnpublished: ("only drafts name it", "publish the page that names it")
      case .unknownKind:
        (
          "Content publishes no files of its kind",
          unknownKind(of: file.path).fix ?? "put the file into Public"
        )
      case .misnamed: ("it is named as no page is", "call it \(file.path.nameOfPage ?? file.path.name)")
      case .active: ("it could run a script", "save it without scripts")
      }
    return Message(
      "readers may have kept '\(AddressLine.written(promise.path))', but \(file.path.file) is not published any more: \(reason)",
      fix: "\(fix), or take this line out of \(AddressLock.file) if nobody may follow it any more")
  }

  fileprivate static func lostAnchor(_ address: String, _ id: String, _ page: ContentPath) -> Message {
    Message(
      "readers may have kept '\(address)', but \(page.file), which probably took its place, has no such anchor",
      fix: "add {.was-\(id)} to the heading that took its place in \(page.file), "
        + "or take this line out of \(AddressLock.file) if nobody may follow it any more")
  }

  fileprivate static func vanished(
    _ promise: AddressLock.Promise, _ successors: Successors, isGuessed: Bool
  ) -> Message {
    let address = AddressLine.written(promise.path)
    let anchors = promise.anchors.count - (promise.hasPage ? 0 : 1)
    let withdrawal =
      anchors > 0
      ? "or take its lines out of \(AddressLock.file) if nobody may follow them any more"
      : "or take this line out of \(AddressLock.file) if nobody may follow it any more"
    if let file = successors.unpublished[promise.path] {
      return Message(
        "readers may have kept '\(address)', but \(file.file) is not published any more",
        fix: "publish it, \(withdrawal)")
    }
    let fix =
      if !promise.path.hasSuffix(".html") {
        successors.file(like: promise.path).map { "move \($0) back, " } ?? "put the file back, "
      } else if let page = isGuessed ? successors.page(for: promise) : nil {
        if let catalogue = page.catalogue {
          "add \(BlockTranslations.aliases): \(address) to the header of \(catalogue.file), "
        } else if page.frontMatter.aliases.isEmpty {
          "add aliases: [\(listed(address))] to \(page.path.file), "
        } else {
          "add \(listed(address)) to aliases: in \(page.path.file), "
        }
      } else {
        "add aliases: [\(listed(address))] to the page that took its place, "
      }
    return Message(
      "readers may have kept '\(address)', but nothing is published there any more", fix: fix + withdrawal)
  }

  /// An address as a list in front matter holds it: a comma would end it.
  private static func listed(_ address: String) -> String {
    address.contains(",") ? "\"\(address)\"" : address
  }
}
