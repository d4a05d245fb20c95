import Page
import Diagnostics
import Site

/// Guesses what took the place of addresses that vanished.
///
/// Only pages that were not promised yet can be what a page became, but for those of the same name. Everything is looked
/// up or bounded, so that a site that lost all of its addresses is told so at once.
struct Successors {
  /// For how many addresses it is worth guessing: whoever lost more has moved a folder.
  static let most = 200

  /// The pages that are not published, by where they would be.
  let unpublished: [String: ContentPath]
  private let faces: Faces
  private let lock: AddressLock
  /// Places of the pages that were not promised yet.
  private let new: [Int]
  private let newByName: [String: [Int]]
  private let byName: [String: Int]
  private let files: [String: String]
  /// Whether one page went and one came.
  private let isOneForOne: Bool

  init(of vanished: [AddressLock.Promise], in faces: Faces, _ lock: AddressLock) {
    self.faces = faces
    self.lock = lock
    unpublished = Dictionary(faces.unpublished.map { ($0.outputPath, $0) }) { first, _ in first }
    new = faces.pages.indices.filter {
      let page = faces.pages[$0]
      return !page.isNotFound && lock[page.outputPath] == nil
    }
    newByName = Dictionary(grouping: new) { Self.name(of: faces.pages[$0].outputPath) }
    byName = Dictionary(faces.pages.indices.map { (Self.name(of: faces.pages[$0].outputPath), $0) }) {
      first, _ in first
    }
    let files = faces.outputs.filter { $0.promise == .addressOfDocument }.compactMap { output in
      output.file.map { (Self.name(of: output.path), $0) }
    }
    self.files = Dictionary(files) { first, _ in first }
    isOneForOne = new.count == 1 && vanished.count { $0.path.hasSuffix(".html") } == 1
  }

  /// The page that has probably taken the place of another: one of the same name, with the same anchors, or with a similar
  /// name.
  func page(for promise: AddressLock.Promise) -> Face? {
    newPage(for: promise) ?? byName[Self.name(of: promise.path)].map { faces.pages[$0] }
  }

  /// The same among the pages that were not promised yet: the page itself, moved or renamed.
  func newPage(for promise: AddressLock.Promise) -> Face? {
    let name = Self.name(of: promise.path)
    let index =
      newByName[name]?.first ?? pageWithAnchors(of: promise) ?? pageWithName(like: name)
      ?? (isOneForOne ? new.first : nil)
    return index.map { faces.pages[$0] }
  }

  /// A file that is called the same, as editors see it.
  func file(like path: String) -> String? { files[Self.name(of: path)] }

  private func pageWithAnchors(of promise: AddressLock.Promise) -> Int? {
    let anchors = lock.anchors(of: promise).prefix(Self.most).map(lock.source.string)
    var best: (count: Int, index: Int)?
    for index in new.prefix(Self.most) {
      let ids = Set(faces.pages[index].headingIDs.prefix(Self.most))
      let count = anchors.count { ids.contains($0) }
      if count >= 2, count * 2 >= anchors.count, count > best?.count ?? 0 { best = (count, index) }
    }
    return best?.index
  }

  private func pageWithName(like name: String) -> Int? {
    let names = new.prefix(Self.most).map { Self.name(of: faces.pages[$0].outputPath) }
    return Suggestion.nearest(to: name, among: names).flatMap { newByName[$0]?.first }
  }

  /// The last name in an address: `sleep` of `help/sleep/index.html`, `leaflet.pdf` of `files/leaflet.pdf`.
  private static func name(of path: String) -> String {
    let names = path.split(separator: "/").filter { $0 != "index.html" }
    return String(names.last ?? "")
  }
}
