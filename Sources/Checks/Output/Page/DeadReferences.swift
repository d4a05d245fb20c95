package import Diagnostics

extension Check {
  /// An attribute that names an id which the page does not have.
  package static let deadReference = Check("dead-reference", .warning)
}

/// Everything that names an id names one of the page.
struct DeadReferences: PublishedPageCheck {
  private static let attributes = [
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "headers",
  ]

  func findings(in page: PublishedHTML) -> [Finding] {
    let ids = page.ids
    return page.elements.flatMap { element in
      Self.attributes.flatMap { attribute in
        (element[attribute] ?? "").split(separator: " ").map(String.init).filter { !ids.contains($0) }
          .map { Finding(.deadReference, .noID(attribute, $0, of: element.tag), element.mark) }
      }
    }
  }
}

extension Message {
  fileprivate static func noID(_ attribute: String, _ id: String, of tag: String) -> Message {
    Message("\(attribute)=\"\(id)\" of \(tag) names no id of this page")
  }
}
