import Testing
import Text

@Suite("A path that is followed")
struct PathWalkTests {
  @Test(
    "has no names that lead elsewhere",
    arguments: [
      ("a.md", "", "a.md"), ("a.md", "b/c", "b/c/a.md"), ("./a//b/", "c", "c/a/b"), ("../a.md", "b", "a.md"),
      ("../../a.md", "b/c", "a.md"), ("..", "b", ""), ("...", "b", "b/..."), ("", "b", "b"),
      ("x/../y", "", "y"),
      ("é/../e\u{301}", "", "e\u{301}"),
    ])
  func follow(path: String, folder: String, expected: String) {
    #expect(PathWalk.follow(path, from: folder).map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(
    "never leads above the top",
    arguments: [("..", ""), ("../..", "a"), ("a/../../b", ""), ("../../../c", "a/b")])
  func above(path: String, folder: String) {
    #expect(PathWalk.follow(path, from: folder) == nil)
  }

  @Test(
    "from the root on stays at the root",
    arguments: [
      ("/a/../../b", "/c", "/b"), ("../../..", "/c", "/"), ("a", "/", "/a"), ("./a/", "/c/d", "/c/d/a"),
      ("/", "/c", "/"),
    ])
  func absolute(path: String, folder: String, expected: String) {
    #expect(PathWalk.absolute(path, from: folder) == expected)
  }

  @Test("is made of names")
  func names() {
    for path in ["a", "a/b.md", "...", "..a/.b"] { #expect(PathWalk.hasOnlyNames(path.utf8)) }
    for path in ["", "/", "a/", "/a", "a//b", ".", "a/..", "../a", "a/./b"] {
      #expect(!PathWalk.hasOnlyNames(path.utf8))
    }
  }
}
