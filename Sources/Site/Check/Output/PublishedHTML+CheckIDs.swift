extension PublishedHTML {
  /// Every id stands once, and everything that names an id names one that there is.
  func checkIDs() -> [Finding] {
    var seen: Set<String> = []
    var repeated: [String] = []
    for case let id? in elements.map({ $0["id"] }) where !seen.insert(id).inserted { repeated.append(id) }
    let references = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "headers"]
    let dead = elements.flatMap { element in
      references.flatMap { attribute in
        (element[attribute] ?? "").split(separator: " ").map(String.init).filter { !seen.contains($0) }.map {
          Finding(.deadReference, "\(attribute)=\"\($0)\" of \(element.tag) names no id of this page")
        }
      }
    }
    return repeated.map {
      Finding(.duplicatePageID, "the id '\($0)' stands twice on this page", fix: "rename one of the two")
    } + dead
  }

  /// The ids of the page.
  var ids: Set<String> { Set(elements.compactMap { $0["id"] }) }
}
