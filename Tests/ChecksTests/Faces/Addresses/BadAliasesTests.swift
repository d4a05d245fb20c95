import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("An old address")
struct BadAliasesTests {
  private func found(_ marked: String) async -> (places: [String], [Diagnostic]) {
    let marked = MarkedText(TestSite.articleStart.dropLast(4) + "aliases: [\(marked)]\n---\n")
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics()
    return (marked.places.map { "Content/a.md:\($0) bad-alias" }, found)
  }

  @Test("must be one of this site", arguments: ["«old/»", "/ok/, «/../x/»", "«//x/»", "«/a#b»", "«/»"])
  func mistakes(marked: String) async {
    let (places, found) = await found(marked)
    #expect(found.map(\.short) == places)
    #expect(found.first?.fix == "write it from the first slash on, as in /old/page/")
  }

  @Test(
    "is decoded first, and then looked at",
    arguments: [
      ("«/%2e%2e/%2e%2e/x/»", "has '.' or '..' in it"), ("«/x%5cy/»", "has a backslash in it"),
      ("«/a%00b/»", "has a control character in it"), ("«/a%0Ab/»", "has a control character in it"),
      ("«/a%2F%2Fb/»", "has an empty name in it"),
      ("«/\(String(repeating: "a", count: 260))/»", "has a name of more than 255 bytes in it"),
      ("«/.git/config»", "hosts keep names that start with a dot from readers"),
      ("«/a%»", "a '%' in it has no two digits after it"),
      ("«/a%2»", "a '%' in it has no two digits after it"),
      ("«/a\u{202E}b»", "it holds a character that nobody sees"),
      ("«/a%E2%80%8Fb/»", "it holds a character that nobody sees"),
      ("«/.handout»", "Handout needs this name for itself"),
      ("«/\(String(repeating: "a/", count: 501))»", "it has more than 1000 bytes"),
    ])
  func decoded(marked: String, problem: String) async {
    let (places, found) = await found(marked)
    // Of a long line, only a part is marked.
    let start = { (place: String) in place.prefix { $0 != "+" } }
    #expect(found.map { start($0.short) } == places.map(start))
    #expect(found.first?.message.hasSuffix(problem) == true, "\(found.first?.message ?? "")")
  }

  @Test("is never the address of today", arguments: ["«/a/»", "«/a»", "«/%61/index.html»"])
  func ownAddress(marked: String) async {
    let (places, found) = await found(marked)
    #expect(found.map(\.short) == places)
    #expect(found.first?.fix == "take it out of aliases:")
  }

  @Test(
    "leads to where it is decoded",
    arguments: [
      ("/caf%C3%A9/", "café/index.html"), ("/a%20b.html", "a b.html"),
      ("/.well-known/a", ".well-known/a/index.html"),
      ("/cafe\u{301}/", "caf\u{E9}/index.html"), ("/cafe%CC%81/", "caf\u{E9}/index.html"),
    ])
  func paths(alias: String, path: String) throws {
    #expect(try Array(Redirect.path(ofAlias: alias).utf8) == Array(path.utf8))
  }
}
