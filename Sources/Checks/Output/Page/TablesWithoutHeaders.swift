package import Diagnostics

extension Check {
  /// A table whose cells nothing explains.
  package static let tableWithoutHeaders = Check("table-without-headers", .warning)
}

/// Every table has header cells, which screen readers read out with the cells that belong to them.
struct TablesWithoutHeaders: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    let elements = page.elements
    return elements.indices.filter {
      elements[$0].name == "table" && elements[$0]["role"] != "presentation"
    }.compactMap { table in
      let headers = elements.filter { $0.name == "th" && page.isInside($0, table) }
      if headers.isEmpty { return Finding(.tableWithoutHeaders, .noHeaders(elements[table].tag)) }
      guard headers.allSatisfy({ $0["scope"] != nil || $0["id"] != nil }) else {
        return Finding(.tableWithoutHeaders, .noScope(elements[table].tag))
      }
      return nil
    }
  }
}

extension PublishedHTML {
  fileprivate func isInside(_ element: Element, _ index: Int) -> Bool {
    var parent = element.parent
    while let current = parent {
      if current == index { return true }
      parent = elements[current].parent
    }
    return false
  }
}

extension Message {
  fileprivate static func noHeaders(_ tag: String) -> Message {
    Message("\(tag) has no header cells", fix: "write <th> for the cells that name a column or a row")
  }

  fileprivate static func noScope(_ tag: String) -> Message {
    Message("a header cell of \(tag) does not say what it heads", fix: "add scope=\"col\" or scope=\"row\"")
  }
}
