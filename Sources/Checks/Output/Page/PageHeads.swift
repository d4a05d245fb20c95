package import Diagnostics
import Site

extension Check {
  /// A page without language or title.
  package static let pageHead = Check("page-head", .warning)
}

/// A page says its language, which screen readers pronounce, and its title, which identifies its tab.
struct PageHeads: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    var findings: [Finding] = []
    if page.all("html").first?["lang"]?.isEmpty ?? true {
      findings.append(Finding(.pageHead, .noLanguage, Finding.Mark("html")))
    }
    let titles = page.all("title").filter { title in
      !page.ancestors(of: title).contains { $0.name == "svg" }
    }
    if titles.count != 1 || titles[0].text.isBlank {
      findings.append(Finding(.pageHead, .titles(titles.count), titles.last?.mark ?? Finding.Mark("head")))
    }
    return findings
  }
}

extension Message {
  fileprivate static let noLanguage = Message(
    "this page does not say its language", fix: "write <html lang=\"{{site.language}}\">")

  fileprivate static func titles(_ count: Int) -> Message {
    Message("this page has \(count > 1 ? "\(count) titles" : "no title")", fix: "write one <title> in <head>")
  }
}
