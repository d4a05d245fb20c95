import Diagnostics
import SiteTesting
import Testing

@Suite("A promised anchor")
struct VanishedAnchorsTests {
  @Test(
    "that went is a mistake where it is promised, with the line to write",
    arguments: [
      ("## Two {#two}", "write ## Two {#two .was-one} in Content/b.md, or"),
      ("## Two", "write ## Two {.was-one} in Content/b.md, or"),
      ("## Two {.was-zero}", "write ## Two {.was-zero .was-one} in Content/b.md, or"),
      ("> ## Two *words*", "write > ## Two *words* {.was-one} in Content/b.md, or"),
      ("## Three\n\n## Ones", "write ## Ones {.was-one} in Content/b.md, or"),
      ("Two\n---", "add {.was-one} to the heading that took its place in Content/b.md, or"),
      ("## Ten\n\n## Eleven", "add {.was-one} to the heading that took its place in Content/b.md, or"),
      ("## Kept", "add {.was-one} to the heading that took its place in Content/b.md, or"),
      ("", "add {.was-one} to the heading that took its place in Content/b.md, or"),
    ])
  func anchors(text: String, fix: String) async {
    let (places, found) = await PromisedSite.found(
      "/\n/b/\n/b/#«one»\n" + (text == "## Kept" ? "/b/#kept\n" : ""),
      ["Content/b.md": PromisedSite.page(text + "\n")])
    #expect(found.map(\.short) == places)
    #expect(
      found.first?.message == "readers may have kept '/b/#one', but Content/b.md has no such anchor any more")
    #expect(found.first?.fix?.hasPrefix(fix) == true, "\(found)")
  }

  @Test("must be kept on the page that its alias leads to")
  func anchorOfAlias() async {
    let (places, found) = await PromisedSite.found(
      "/b/\n/b/#«one»\n/b/#two\n/c/\n", ["Content/c.md": PromisedSite.page("## Two\n", aliases: "/b/")])
    #expect(found.map(\.short) == places)
    #expect(
      found.first?.message == "readers may have kept '/b/#one', but Content/c.md has no such anchor any more")
  }

  @Test("of an address without its last slash belongs to the page there, unless a file has that name")
  func withoutSlash() async {
    let (places, found) = await PromisedSite.found(
      "/\n/b/\n/b#«one»\n", ["Content/b.md": PromisedSite.page("## Two\n")])
    #expect(found.map(\.short) == places)
    #expect(
      await PromisedSite.found(
        "/\n/b/\n/b.pdf#one\n", ["Content/b.md": PromisedSite.page(), "Public/b.pdf": ""]
      ).1
        .map(\.short) == [])
  }
}
