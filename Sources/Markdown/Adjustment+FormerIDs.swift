import Diagnostics

extension Adjustment {
  /// Reads the ids that a heading had before, `{.was-side-effects}`, each only once in a document.
  ///
  /// - Parameters:
  ///   - marks: The marks of the heading.
  ///   - id: The current id.
  ///   - title: Its text, from which the id is made unless the author chose one.
  ///   - isChosen: Whether the author chose the id.
  mutating func takeFormerIDs(_ marks: [Document.Mark], besides id: String, of title: String, isChosen: Bool)
    -> [String]
  {
    var taken: [String] = []
    for mark in marks {
      guard let former = mark.formerID else { continue }
      if !HeadingSlug.isValid(former) {
        report(
          .badAttribute, "'\(former)' cannot have been the id of a heading", at: mark.range,
          fix: "write .was- and the old id, as in {#new .was-old}")
      } else if former == id || (!isChosen && former == HeadingSlug.make(from: title)) {
        report(
          .duplicateID, "'\(former)' is still the id of this heading", at: mark.range,
          fix: "remove .\(mark.name)")
      } else if ids.take(former) {
        taken.append(former)
      } else {
        let owner = line(ofHeadingWith: former).map { "the heading in line \($0)" } ?? "this heading"
        report(
          .duplicateID, "\(owner) already has the id '\(former)'", at: mark.range,
          fix: "remove .\(mark.name)")
      }
    }
    return taken
  }

  /// The line of the earlier heading that has an id, or had it.
  mutating func line(ofHeadingWith id: String) -> Int? {
    // Only mistakes need the table, so most documents never have it.
    let owners = self.owners ?? Owners(of: headings)
    self.owners = owners
    return owners[id].map { source.line(at: headings[$0].range.lowerBound) }
  }

  /// The heading that has an id, or had it, as an index of ``headings``.
  struct Owners {
    private var places: [String: Int] = [:]

    fileprivate init(of headings: [Document.Heading]) {
      for (place, heading) in headings.enumerated() { add(heading, at: place) }
    }

    mutating func add(_ heading: Document.Heading, at place: Int) {
      for id in [heading.id] + heading.formerIDs { places[id] = place }
    }

    fileprivate subscript(id: String) -> Int? { places[id] }
  }
}

extension Document.Mark {
  /// The id that the heading had before; `nil` if the mark says something else.
  var formerID: String? {
    value == nil && name.hasPrefix("was-") ? String(name.dropFirst("was-".count)) : nil
  }
}

extension Document.Heading {
  /// Empty elements with the ids that the heading had before, to stand inside its element, so that old links find it.
  public var formerAnchors: [UInt8] { Self.anchors(of: formerIDs) }

  /// Empty elements with ids, to stand inside a heading's element.
  public static func anchors(of ids: [String]) -> [UInt8] {
    ids.flatMap { Array("<span id=\"\($0)\"></span>".utf8) }
  }
}
