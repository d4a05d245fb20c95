extension PublishedHTML {
  /// Every control of a form has a label, and every group of controls a legend.
  func checkControls() -> [Finding] {
    let labelled = Set(all("label").filter { !$0.text.isBlank }.compactMap { $0["for"] })
    let controls = all("input", "select", "textarea").filter { control in
      guard !["hidden", "submit", "button", "reset"].contains(control["type"]) else { return false }
      if control["type"] == "image", !(control["alt"] ?? "").isBlank { return false }
      if let id = control["id"], labelled.contains(id) { return false }
      if ancestors(of: control).contains(where: { $0.name == "label" && !$0.text.isBlank }) { return false }
      return (label(of: control) ?? "").isBlank
    }
    let groups = elements.indices.filter { index in
      elements[index].name == "fieldset" && (label(of: elements[index]) ?? "").isBlank
        && !elements.contains { $0.name == "legend" && $0.parent == index && !$0.text.isBlank }
    }
    return controls.map {
      Finding(.missingLabel, "\($0.tag) has no label", fix: "write a <label> for it")
    }
      + groups.map {
        Finding(.missingLabel, "\(elements[$0].tag) has no legend", fix: "start it with a <legend>")
      }
  }
}
