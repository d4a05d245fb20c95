package import Diagnostics
import Site
import Text

extension Check {
  /// A page without language, direction or title.
  package static let pageHead = Check("page-head", .warning)
}

/// A page says its language, which screen readers pronounce, and its title, which identifies its tab.
struct PageHeads: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    var findings: [Finding] = []
    let root = page.all("html").first
    let language = root?["lang"] ?? ""
    if language.isEmpty {
      findings.append(Finding(.pageHead, .noLanguage, Finding.Mark("html")))
    } else if LanguageTag(language)?.isRightToLeft == true, root?["dir"]?.lowercased() != "rtl" {
      findings.append(Finding(.pageHead, .noDirection(language), Finding.Mark("html")))
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

  fileprivate static func noDirection(_ language: String) -> Message {
    Message(
      "this page does not say that '\(language)' is written from right to left",
      fix: "write <html lang=\"{{site.language}}\"{{#site.isRightToLeft}} dir=\"rtl\"{{/site.isRightToLeft}}>"
    )
  }

  fileprivate static func titles(_ count: Int) -> Message {
    Message("this page has \(count > 1 ? "\(count) titles" : "no title")", fix: "write one <title> in <head>")
  }
}
