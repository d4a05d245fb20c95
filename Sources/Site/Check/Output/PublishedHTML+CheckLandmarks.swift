extension PublishedHTML {
  /// Screen readers jump between the parts of a page: header, main part and footer, and every navigation by its name.
  func checkLandmarks() -> [Finding] {
    var findings: [Finding] = []
    for name in ["header", "main", "footer"] {
      // A header or footer within another part belongs to that part, not to the page.
      let count = all(name).count { element in
        name == "main" || element.parent.map { elements[$0].name } == "body"
      }
      if count != 1 {
        findings.append(
          Finding(
            .pageLandmarks, "this page has \(count == 0 ? "no" : "\(count)") <\(name)>",
            fix: "write one <\(name)> in <body>"))
      }
    }
    let names = all("nav").map { label(of: $0) ?? "" }
    if names.count > 1, Set(names).count < names.count || names.contains(where: \.isBlank) {
      findings.append(
        Finding(
          .pageLandmarks, "two navigations of this page have the same name, or one has none",
          fix: "give each <nav> an aria-label of its own"))
    }
    return findings
  }
}
