extension PublishedHTML {
  /// Every table has header cells, which screen readers read out with the cells that belong to them.
  func checkTables() -> [Finding] {
    elements.indices.filter { elements[$0].name == "table" && elements[$0]["role"] != "presentation" }
      .compactMap { table in
        let headers = elements.filter { $0.name == "th" && isInside($0, table) }
        if headers.isEmpty {
          return Finding(
            .tableWithoutHeaders, "\(elements[table].tag) has no header cells",
            fix: "write <th> for the cells that name a column or a row")
        }
        guard headers.allSatisfy({ $0["scope"] != nil || $0["id"] != nil }) else {
          return Finding(
            .tableWithoutHeaders, "a header cell of \(elements[table].tag) does not say what it heads",
            fix: "add scope=\"col\" or scope=\"row\"")
        }
        return nil
      }
  }

  private func isInside(_ element: Element, _ index: Int) -> Bool {
    var parent = element.parent
    while let current = parent {
      if current == index { return true }
      parent = elements[current].parent
    }
    return false
  }
}
