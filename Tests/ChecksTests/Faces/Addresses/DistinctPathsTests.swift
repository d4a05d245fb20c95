import Testing

@testable import Checks

@Suite("Where everything is published")
struct DistinctPathsTests {
  @Test(
    "is certainly apart only where no path is another, or a folder of another",
    arguments: [
      ([], true), (["index.html"], true), (["a/index.html", "b/index.html", "a.html"], true),
      (["a/b/index.html", "a/bc"], true), (["a", "a/"], false), (["a/b/c.html", "a"], false),
      (["a/b/c.html", "a/b"], false), (["a.html", "b.html", "a.html"], false),
      // Two spellings of a letter are one path to a text, so this has to be looked at closely.
      (["é.html"], false),
    ] as [([String], Bool)])
  func apart(paths: [String], areApart: Bool) {
    for paths in [paths, paths.reversed()] {
      var distinct = DistinctPaths(capacity: paths.count)
      for path in paths { distinct.add(path) }
      #expect(distinct.areCertainlyApart == areApart, "\(paths)")
    }
  }
}
