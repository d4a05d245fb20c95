package import Diagnostics

/// That a section lists its newest pages first: `order: newest`.
package struct NewestFirst: Sendable {
  private let written: Located<Int>

  /// How many pages each older part of the list holds.
  package var pageSize: Int { written.value }
  /// Where it is written.
  package var location: Location { written.location }

  init(pageSize: Int, location: Location) { written = Located(value: pageSize, location: location) }
}

extension Fields {
  /// How many pages a part of a list may hold, so that no page becomes long for a phone.
  private static let pageSizes = 1...100
  /// How many it holds where the section does not say.
  private static let usualPageSize = 10

  /// Reads `order: newest` and `page-size:`.
  ///
  /// - Parameter pages: An order that the section says itself, which would contradict.
  mutating func newestFirst(instead pages: [Located<String>]) -> NewestFirst? {
    let size = text("page-size")
    guard let order = text("order", .pattern("^newest$")) else {
      if let size {
        complain(
          "'page-size' works only in a section that lists its newest pages first", at: size.location,
          fix: "add order: newest")
      }
      return nil
    }
    guard order.value == "newest" else {
      complain(
        "'order' can only be newest, not '\(order.value)'", at: order.location, fix: "write order: newest")
      return nil
    }
    if let first = pages.first {
      complain(
        "a section that lists its newest pages first cannot have another order", at: first.location,
        fix: "leave out pages: or order:")
    }
    let number = size.flatMap { Int($0.value) } ?? Self.usualPageSize
    if let size, Int(size.value).map(Self.pageSizes.contains) != true {
      complain(
        "'page-size' must be a whole number from 1 to 100, not '\(size.value)'", at: size.location,
        fix: "write page-size: \(Self.usualPageSize)")
      return nil
    }
    return NewestFirst(pageSize: number, location: order.location)
  }
}
