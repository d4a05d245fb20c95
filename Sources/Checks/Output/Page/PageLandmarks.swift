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
      let parts = page.all(name).filter { element in
        name == "main" || element.parent.map { page.elements[$0].name } == "body"
      }
      guard parts.count != 1 else { continue }
      findings.append(Finding(.pageLandmarks, .parts(name, parts.count), parts.last?.mark))
    }
    let navigations = page.all("nav")
    let names = navigations.map { page.label(of: $0) ?? "" }
    if names.count > 1, Set(names).count < names.count || names.contains(where: \.isBlank) {
      let last = names.indices.last { names[$0].isBlank || names.firstIndex(of: names[$0]) != $0 }
      findings.append(Finding(.pageLandmarks, .sameNavigations, last.map { navigations[$0].mark }))
    }
    var seen: Set<String> = []
    for region in page.all("section", "aside", "form", "search") {
      let words = (page.label(of: region) ?? "").split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      let name = words.joined(separator: " ")
      if !seen.insert("\(region.name) \(name)").inserted {
        findings.append(Finding(.pageLandmarks, .sameRegions(region.name, name), region.mark))
      }
    }
    return findings
  }
}

extension Message {
  fileprivate static func parts(_ name: String, _ count: Int) -> Message {
    Message(
      "this page has \(count == 0 ? "no" : "\(count)") <\(name)>", fix: "write one <\(name)> in <body>")
  }

  fileprivate static func sameRegions(_ element: String, _ name: String) -> Message {
    Message(
      "two parts of this page, <\(element)>, have the same name '\(name)'",
      fix: "give each an aria-label of its own, or its heading other words")
  }

  fileprivate static let sameNavigations = Message(
    "two navigations of this page have the same name, or one has none",
    fix: "give each <nav> an aria-label of its own")
}
