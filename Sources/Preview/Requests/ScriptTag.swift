/// The element that adds the preview's script to a page; published pages do not have it.
struct ScriptTag {
  /// What the page shows.
  let state: PageState
  /// What to say about the page, if anything.
  let remark: String?

  /// The HTML of a page with the element before `</body>`, or at the end if there is no such tag.
  func inserted(into html: [UInt8]) -> [UInt8] {
    let index = Self.endOfBody(in: html) ?? html.count
    return html[..<index] + Array(element.utf8) + html[index...]
  }

  private var element: String {
    let remark = remark.map { " data-remark=\"\($0)\"" } ?? ""
    return "<script src=\"\(PreviewAddress.script)\" defer data-state=\"\(state.text)\"\(remark)></script>\n"
  }

  /// The offset of the last `</body`, in upper or lower case.
  private static func endOfBody(in html: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard html.count >= tag.count else { return nil }
    return (0...html.count - tag.count).last { start in
      zip(html[start...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}
