package import Diagnostics

extension Check {
  /// A table whose cells nothing explains.
  package static let tableWithoutHeaders = Check("table-without-headers", .warning)
}

/// Every table has header cells, which screen readers read out with the cells that belong to them.
struct TablesWithoutHeaders: PublishedPageCheck {
  func findings(in page: PublishedHTML) -> [Finding] {
    let elements = page.elements
    var headersOfTables: [Int: [PublishedHTML.Element]] = [:]
    for header in elements where header.name == "th" {
      for table in page.tables(around: header) { headersOfTables[table, default: []].append(header) }
    }
    return elements.indices.filter {
      elements[$0].name == "table" && elements[$0]["role"] != "presentation"
    }.compactMap { table in
      let headers = headersOfTables[table] ?? []
      if headers.isEmpty {
        return Finding(.tableWithoutHeaders, .noHeaders(elements[table].tag), elements[table].mark)
      }
      guard headers.allSatisfy({ $0["scope"] != nil || $0["id"] != nil }) else {
        return Finding(.tableWithoutHeaders, .noScope(elements[table].tag), elements[table].mark)
      }
      return nil
    }
  }
}

extension PublishedHTML {
  fileprivate func tables(around element: Element) -> [Int] {
    sequence(first: element.parent) { $0.map { elements[$0].parent } }.compactMap(\.self)
      .filter { elements[$0].name == "table" }
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
