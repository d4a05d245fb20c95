extension PublishedHTML {
  /// A page says its language, which screen readers pronounce, and its title, by which tabs are told apart.
  func checkHead() -> [Finding] {
    var findings: [Finding] = []
    if all("html").first?["lang"]?.isEmpty ?? true {
      findings.append(
        Finding(
          .pageHead, "this page does not say its language", fix: "write <html lang=\"{{site.language}}\">"))
    }
    let titles = all("title").filter { title in !ancestors(of: title).contains { $0.name == "svg" } }
    if titles.count != 1 || titles[0].text.isBlank {
      findings.append(
        Finding(
          .pageHead, "this page has \(titles.count > 1 ? "\(titles.count) titles" : "no title")",
          fix: "write one <title> in <head>"))
    }
    return findings
  }
}
