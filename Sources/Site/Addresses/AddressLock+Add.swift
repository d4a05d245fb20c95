internal import Files

extension Site {
  /// The text of ``AddressLock`` with every address of this site that it does not have yet.
  ///
  /// No line is lost. Where something is new, all lines are sorted.
  ///
  /// - Parameter lock: The addresses promised so far, if there are any.
  /// - Returns: The text, and how many addresses are new; `nil` where none is.
  package func addingAddresses(to lock: AddressLock?) -> (text: [UInt8], count: Int)? {
    let new = newAddresses(besides: lock)
    // Litter that was published once is no promise: its lines go by themselves.
    let retired = lock.map { litter(in: $0) } ?? []
    guard !new.isEmpty || !retired.isEmpty else { return nil }
    var text: [UInt8] = []
    if let lock {
      text.reserveCapacity(lock.source.bytes.count + new.bytes.count + 1)
      for range in lock.otherLines { text += lock.source.bytes[range] + [UInt8(ascii: "\n")] }
    } else {
      text.reserveCapacity(AddressLock.head.utf8.count + new.bytes.count + new.count)
    }
    if text.isEmpty { text += AddressLock.head.utf8 }
    new.write(
      mergedWith: SortedLines(lock?.lines(without: retired) ?? [], of: lock?.source.bytes ?? []), to: &text)
    return (text, new.count)
  }

  /// Whether the promised addresses have to be written anew: an address of the site is not promised yet, or litter is; true
  /// where nothing is promised.
  package func hasNewAddresses(besides lock: AddressLock?) -> Bool {
    guard let lock, litter(in: lock).isEmpty else { return true }
    var isNew = false
    forEachPromise { path, ids in
      guard !isNew else { return }
      guard let promise = lock[path], promise.hasPage else { return isNew = true }
      isNew = !lock.newIDs(ids, in: promise).isEmpty
    }
    return isNew
  }

  /// The promised files that are litter by their names, and not published.
  private func litter(in lock: AddressLock) -> Set<String> {
    var litter = Set(lock.promises.lazy.map(\.path).filter(AddressLock.isLitter))
    guard !litter.isEmpty else { return [] }
    for output in outputs { litter.remove(output.path) }
    return litter
  }

  /// The addresses of this site that are not promised yet, as they are written in lines.
  private func newAddresses(besides lock: AddressLock?) -> SortedLines {
    var bytes: [UInt8] = []
    var lines: [Range<Int>] = []
    forEachPromise { path, ids in
      let promise = lock?[path]
      let newIDs = if let lock, let promise { lock.newIDs(ids, in: promise) } else { ids }
      let isNewPage = promise?.hasPage != true
      guard isNewPage || !newIDs.isEmpty else { return }
      let address = AddressLine.written(path)
      if isNewPage {
        let start = bytes.count
        bytes += address.utf8
        lines.append(start..<bytes.count)
      }
      for id in newIDs {
        let start = bytes.count
        bytes += address.utf8
        bytes.append(UInt8(ascii: "#"))
        bytes += id.utf8
        lines.append(start..<bytes.count)
      }
    }
    return SortedLines(lines, of: bytes)
  }
}

extension AddressLock {
  /// Whether a path below the output folder is that of a file that nobody means readers to have, by its name alone.
  package static func isLitter(_ path: String) -> Bool {
    !path.utf8.suffix(5).elementsEqual(".html".utf8)
      && !FileTree.Selection.sourcesAndHostFiles.includes(path: path)
  }

  /// The lines with addresses but those of some files.
  fileprivate func lines(without files: Set<String>) -> [Range<Int>] {
    guard !files.isEmpty else { return lines }
    return lines.filter { range in
      guard case .path(let path) = AddressLine.read(source.bytes[range]) else { return true }
      return !files.contains(path)
    }
  }

  /// What the file says to whoever opens it.
  static let head = """
    # The addresses that readers may have kept. `handout build` adds new ones: commit them with the pages.
    # Each must go on leading somewhere. To a page that moves, add aliases: [/old/address/]
    # To a heading whose id changes, add the old id: ## Heading {#new .was-old}
    # Take a line out only where nobody may follow it any more. In a merge, keep the lines of both branches.

    """
}
