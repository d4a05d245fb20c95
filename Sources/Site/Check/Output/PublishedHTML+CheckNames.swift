extension PublishedHTML {
  /// Links, buttons and whatever stands for a picture can be named by a screen reader.
  func checkNames() -> [Finding] {
    elements.compactMap { element in
      guard Self.needsName(element), name(of: element).isBlank else { return nil }
      return Finding(
        .missingName, "\(element.tag) has no name that could be read out",
        fix: "write text into it, or an aria-label")
    }
  }

  private static func needsName(_ element: Element) -> Bool {
    switch element.name {
    case "a": element["href"] != nil
    case "button", "summary": true
    case "iframe": true
    case "input": ["submit", "button", "reset"].contains(element["type"]) && element["value"] != nil
    default: element["role"] == "img"
    }
  }

  /// What a screen reader calls an element: the label that its author gave it, else its text, else its title.
  ///
  /// The order is that of *Accessible Name and Description Computation 1.2*, as far as our own output needs it.
  func name(of element: Element) -> String {
    if let label = label(of: element), !label.isBlank { return label }
    if !element.text.isBlank { return element.text }
    return element["value"] ?? element["title"] ?? ""
  }

  /// The text that `aria-labelledby` or `aria-label` gives an element.
  func label(of element: Element) -> String? {
    if let ids = element["aria-labelledby"] {
      return ids.split(separator: " ").compactMap { id in elements.first { $0["id"] == String(id) }?.text }
        .joined(separator: " ")
    }
    return element["aria-label"]
  }
}
