import Site
import Testing

@Suite("A list by date")
struct DatedListTests {
  @Test(
    "has an older part only where that leaves a full newest one",
    arguments: [
      (0, 10, 0, 0), (1, 10, 0, 1), (10, 10, 0, 10), (19, 10, 0, 19), (20, 10, 1, 10), (25, 10, 1, 15),
      (29, 10, 1, 19), (30, 10, 2, 10), (3, 1, 2, 1), (5, 100, 0, 5),
    ])
  func parts(count: Int, size: Int, older: Int, newest: Int) {
    let list = DatedList(Array(0..<count), size: size)
    #expect(list.olderParts == older)
    #expect(list.newest.count == newest)
  }

  @Test("shows every page once, newest first, from the newest part to part 1", arguments: 1...7)
  func complete(size: Int) {
    for count in 0..<40 {
      let list = DatedList(Array(0..<count), size: size)
      let parts = [list.newest] + (0..<list.olderParts).reversed().map { list.older($0 + 1) }
      #expect(parts.flatMap(\.self) == list.pages)
      #expect(parts.dropFirst().allSatisfy { $0.count == size })
      #expect(list.newest.count < 2 * size)
    }
  }

  @Test("never changes an older part when a newer page is added", arguments: 1...7)
  func stable(size: Int) {
    var pages: [Int] = []
    for page in 0..<60 {
      let before = DatedList(pages, size: size)
      pages.insert(page, at: 0)
      let after = DatedList(pages, size: size)
      #expect((0...1).contains(after.olderParts - before.olderParts))
      for number in 0..<before.olderParts { #expect(before.older(number + 1) == after.older(number + 1)) }
    }
  }
}
