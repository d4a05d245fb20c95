package import Diagnostics
import Site

extension Check {
  /// A control without a label.
  package static let missingLabel = Check("missing-label", .warning)
}

/// Every control of a form has a label, and every group of controls a legend.
struct MissingLabels: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    let labelled = Set(page.all("label").filter { !$0.text.isBlank }.compactMap { $0["for"] })
    let controls = page.all("input", "select", "textarea").filter { control in
      guard !["hidden", "submit", "button", "reset"].contains(control["type"]) else { return false }
      if control["type"] == "image", !(control["alt"] ?? "").isBlank { return false }
      if let id = control["id"], labelled.contains(id) { return false }
      if page.ancestors(of: control).contains(where: { $0.name == "label" && !$0.text.isBlank }) {
        return false
      }
      return (page.label(of: control) ?? "").isBlank
    }
    let elements = page.elements
    let withLegend = Set(
      elements.lazy.filter { $0.name == "legend" && !$0.text.isBlank }.compactMap(\.parent))
    let groups = elements.indices.filter { index in
      elements[index].name == "fieldset" && (page.label(of: elements[index]) ?? "").isBlank
        && !withLegend.contains(index)
    }
    return controls.map { Finding(.missingLabel, .noLabel($0.tag), $0.mark) }
      + groups.map { Finding(.missingLabel, .noLegend(elements[$0].tag), elements[$0].mark) }
  }
}

extension Message {
  fileprivate static func noLabel(_ tag: String) -> Message {
    Message("\(tag) has no label", fix: "write a <label> for it")
  }

  fileprivate static func noLegend(_ tag: String) -> Message {
    Message("\(tag) has no legend", fix: "start it with a <legend>")
  }
}
