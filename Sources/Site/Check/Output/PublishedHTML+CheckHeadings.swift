extension PublishedHTML {
  /// Screen readers list the headings of a page: there is one `h1`, no level is left out, and none is empty.
  func checkHeadings() -> [Finding] {
    let headings = all("h1", "h2", "h3", "h4", "h5", "h6")
    let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
    var findings: [Finding] = []
    let titles = levels.count { $0 == 1 }
    if titles != 1 {
      findings.append(
        Finding(
          .pageHeadings, "this page has \(titles == 0 ? "no" : "\(titles)") headings of level 1",
          fix: "write the title of the page, and nothing else, as <h1>"))
    }
    if let first = levels.first, first != 1, titles > 0 {
      findings.append(
        Finding(.pageHeadings, "a heading of level \(first) stands before the title of this page"))
    }
    for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
      findings.append(
        Finding(
          .pageHeadings, "a heading of level \(after) follows one of level \(before) on this page",
          fix: "write <h\(before + 1)>"))
    }
    return findings
      + headings.filter { name(of: $0).isBlank }.map {
        Finding(.pageHeadings, "the heading \($0.tag) has no text")
      }
  }
}
