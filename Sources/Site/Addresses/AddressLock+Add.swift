extension Site {
  /// The text of ``AddressLock`` with every address of this site that it does not have yet.
  ///
  /// Nothing that stands there is left out. Where something is new, all of it is put in order.
  ///
  /// - Parameter lock: What was promised before, if anything was.
  /// - Returns: The text, and how many addresses are new; `nil` where none is.
  package func addingAddresses(to lock: AddressLock?) -> (text: [UInt8], count: Int)? {
    var new: Set<String> = []
    forEachPromise { path, ids in
      guard let lock, let promise = lock[path] else {
        let address = AddressLine.written(path)
        new.formUnion([address] + ids.map { "\(address)#\($0)" })
        return
      }
      if !promise.hasPage { new.insert(AddressLine.written(path)) }
      for id in lock.newIDs(ids, in: promise) { new.insert("\(AddressLine.written(path))#\(id)") }
    }
    guard !new.isEmpty else { return nil }
    var lines = new.map { Array($0.utf8)[...] }
    var text: [UInt8] = []
    if let lock {
      for range in lock.otherLines { text += lock.source.bytes[range] + [UInt8(ascii: "\n")] }
      lines += lock.lines.map { lock.source.bytes[$0] }
    }
    if text.isEmpty { text += AddressLock.head.utf8 }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    var last: ArraySlice<UInt8> = []
    for line in lines where line != last {
      text += line
      text.append(UInt8(ascii: "\n"))
      last = line
    }
    return (text, new.count)
  }
}

extension AddressLock {
  /// What the file says to whoever opens it.
  static let head = """
    # The addresses that readers may have kept. `handout build` adds new ones: commit them with the pages.
    # Each must go on leading somewhere. To a page that moves, add aliases: [/old/address/]
    # To a heading whose id changes, add the old id: ## Heading {#new .was-old}
    # Take a line out only where nobody may follow it any more. In a merge, keep the lines of both branches.

    """
}
