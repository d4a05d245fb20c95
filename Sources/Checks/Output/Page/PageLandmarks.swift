package import Diagnostics
import Site

extension Check {
  /// A page with parts that look the same to a screen reader.
  package static let pageLandmarks = Check("page-landmarks", .warning)
}

/// Screen readers jump between the parts of a page: header, main part and footer, and every navigation by its name.
struct PageLandmarks: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    var findings: [Finding] = []
    for name in ["header", "main", "footer"] {
      // A header or footer within another part belongs to that part, not to the page.
      let count = page.all(name).count { element in
        name == "main" || element.parent.map { page.elements[$0].name } == "body"
      }
      if count != 1 { findings.append(Finding(.pageLandmarks, .parts(name, count))) }
    }
    let names = page.all("nav").map { page.label(of: $0) ?? "" }
    if names.count > 1, Set(names).count < names.count || names.contains(where: \.isBlank) {
      findings.append(Finding(.pageLandmarks, .sameNavigations))
    }
    return findings
  }
}

extension Message {
  fileprivate static func parts(_ name: String, _ count: Int) -> Message {
    Message(
      "this page has \(count == 0 ? "no" : "\(count)") <\(name)>", fix: "write one <\(name)> in <body>")
  }

  fileprivate static let sameNavigations = Message(
    "two navigations of this page have the same name, or one has none",
    fix: "give each <nav> an aria-label of its own")
}
