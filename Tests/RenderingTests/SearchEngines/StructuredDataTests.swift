import Foundation
import Site
import SiteTesting
import Testing

@Suite("The structured data of a page")
struct StructuredDataTests {
  private func data(_ path: String, _ files: [String: String]) async throws -> [String: Any] {
    var all = [
      "Content/site.yml": """
      title: Test
      description: About <all>.
      base-url: https://example.org
      language: en-GB
      organisation: {name: The Board, url: "https://board.example/"}
      """
    ]
    for name in ["home", "article", "section", "404", "page", "quiz", "leaflet"] {
      all["Templates/\(name).mustache"] = "{{{page.structuredData}}}"
    }
    let text = try await TestSite(all.merging(files) { $1 }).pages()[path] ?? ""
    #expect(!text.contains("<"))
    guard !text.isEmpty else { return [:] }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("says of an article what the page says, its sources by their addresses")
  func article() async throws {
    let references = """
      [{"id": "a", "title": "First </script>", "DOI": "10.1/x", "URL": "https://a.example/"},
       {"id": "b", "title": "Second", "URL": "https://b.example/?a=1&b=2"}, {"id": "c", "title": "A letter"}]
      """
    let data = try await data(
      "g/x/index.html",
      [
        "Content/data/references.json": references,
        "Content/g/index.md": "---\ntitle: Guide\ndescription: G.\n---\n",
        "Content/g/x.md": """
        ---
        title: X </script> & "y"
        description: D.
        author: A. Writer
        published: 2026-10-01
        updated: 2026-11-01
        reviewed: 2026-11-02
        reviewer: Dr Nobody
        review-due: 2027-11-02
        about: [Ketamine]
        ---
        Text [@b; @a, p. 3] and [@c; @b].
        """,
      ])
    let expected: [String: Any] = [
      "@context": "https://schema.org", "@type": "MedicalWebPage", "name": "X </script> & \"y\"",
      "url": "https://example.org/g/x/", "inLanguage": "en-GB", "datePublished": "2026-10-01",
      "dateModified": "2026-11-01", "author": ["@type": "Person", "name": "A. Writer"],
      "about": [["@type": "Thing", "name": "Ketamine"]],
      "isPartOf": ["@type": "WebSite", "name": "Test", "url": "https://example.org/"],
      "breadcrumb": [
        "@type": "BreadcrumbList",
        "itemListElement": [
          ["@type": "ListItem", "position": 1, "name": "Home", "item": "https://example.org/"],
          ["@type": "ListItem", "position": 2, "name": "Guide", "item": "https://example.org/g/"],
          ["@type": "ListItem", "position": 3, "name": "X </script> & \"y\""],
        ],
      ],
      "publisher": ["@type": "Organization", "name": "The Board", "url": "https://board.example/"],
      "citation": ["https://b.example/?a=1&b=2", "https://doi.org/10.1/x", "A letter"],
    ]
    #expect(NSDictionary(dictionary: data) == NSDictionary(dictionary: expected))
  }

  @Test(
    "claims no review that nothing proves",
    arguments: ["Not yet reviewed by a clinician", "Dr Somebody", ""])
  func review(reviewer: String) async throws {
    let text =
      "---\ntitle: A\ndescription: A.\nreviewed: 2026-11-01\nreviewer: \"\(reviewer)\"\nreview-due: 2027-11-01\n---\n"
    let data = try await data("a/index.html", ["Content/a.md": text])
    #expect(data["lastReviewed"] == nil && data["reviewedBy"] == nil)
  }

  @Test(
    "names the type that fits",
    arguments: [
      ("index", "WebSite"), ("g/index", "CollectionPage"), ("g/a", "MedicalWebPage"), ("g/p", "WebPage"),
      ("g/own", "WebPage"), ("g/own-facts", "MedicalWebPage"), ("g/p-facts", "MedicalWebPage"),
      ("g/quiz", "MedicalWebPage"),
    ])
  func types(name: String, type: String) async throws {
    let path = name.hasSuffix("index") ? name + ".html" : name + "/index.html"
    let data = try await data(
      path,
      [
        "Content/g/index.md": "---\ntitle: G\ndescription: G.\n---\n",
        "Content/g/a.md": TestSite.articleStart,
        "Content/g/p.md": "---\ntitle: P\ndescription: P.\ntemplate: page\n---\n",
        "Content/g/p-facts.md": "---\ntitle: P\ndescription: P.\ntemplate: page\n---\nA fact [@a].\n",
        "Content/g/own.md": "---\ntitle: O\ndescription: O.\ntemplate: leaflet\n---\n",
        "Content/g/own-facts.md": "---\ntitle: O\ndescription: O.\ntemplate: leaflet\n---\nA fact [@a].\n",
        "Content/g/quiz.md":
          "---\ntitle: Q\ndescription: Q.\ntemplate: quiz\n---\n## A? {#a}\n\n- ( ) Yes → [B](#b)\n- ( ) No\n\n## B {#b}\n\n## C {#c}\n",
      ])
    #expect(data["@type"] as? String == type)
    #expect((data["description"] as? String) == (type == "WebSite" ? "About <all>." : nil))
    #expect((data["breadcrumb"] == nil) == (type == "WebSite"))
    #expect((data["citation"] != nil) == name.hasSuffix("-facts"))
  }

  @Test("is not there for pages that search engines are not to show")
  func none() async throws {
    let files = [
      "Content/404.md": "---\ntitle: Nothing\ndescription: N.\n---\n",
      "Content/a.md": "---\ntitle: A\ndescription: A.\nnoindex: true\n---\n",
    ]
    #expect(try await data("404.html", files).isEmpty)
    #expect(try await data("a/index.html", files).isEmpty)
  }
}
