import Diagnostics
@testable import Page
import Testing

@Suite("The schema")
struct SchemaTests {
  private static let shapes = [
    ("front matter", FrontMatter.shape), ("site.yml", SiteSettings.shape(naming: Check.page)),
  ]

  @Test("describes every key that is read, and no other", arguments: shapes)
  func descriptions(name: String, shape: FileShape) {
    let paths = Set(shape.paths)
    let described = Set(shape.descriptions.paths)
    #expect(paths.subtracting(described).sorted() == [], "write a sentence for each of these in \(name)")
    #expect(described.subtracting(paths).sorted() == [], "nobody reads these in \(name)")
    for path in described {
      let text = shape.descriptions[path] ?? ""
      #expect(text.last == "." || text.last == "…", "\(path): \(text)")
    }
  }

  @Test("knows which keys depend on others")
  func conditions() {
    let conditions = FrontMatter.shape.conditions
    #expect(conditions.map(\.key) == ["draft", "template"])
    #expect(conditions.map(\.notRequired) == [["description"], []])
    #expect(conditions.map(\.only) == [[], ["notes-title", "expect", "score"]])
  }

  @Test("is the same each time, and starts with what people write first")
  func order() {
    let text = SiteSettings.schema(naming: Check.page).text
    #expect(text == SiteSettings.schema(naming: Check.page).text)
    let places = ["title", "tagline", "base-url", "navigation", "helplines", "checks"].compactMap {
      text.firstRange(of: "\n    \"\($0)\": {")?.lowerBound
    }
    #expect(places.count == 6 && places == places.sorted())
  }
}
