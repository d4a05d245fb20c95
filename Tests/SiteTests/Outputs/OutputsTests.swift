import Site
import SiteTesting
import Testing

@Suite("The list of what is published")
struct OutputsTests {
  /// A site with a file of every kind, but for the parts of a sitemap, which take 50,000 pages.
  private static let files = [
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n",
    "Content/news/index.md":
      "---\ntitle: News\ndescription: N.\norder: newest\npage-size: 1\nfeed: true\n---\n",
    "Content/news/a.md":
      "---\ntitle: A\ndescription: A.\npublished: 2026-11-01\naliases: [/old/, /b.html]\n---\n",
    "Content/news/b.md": "---\ntitle: B\ndescription: B.\npublished: 2026-11-02\ntags: [Tea]\n---\n",
    "Content/quiz.md": """
    ---
    title: Quiz
    description: Q.
    template: quiz
    ---
    ## Old? {#old}

    - ( ) Yes → [Stop](#stop)
    - ( ) No → [Go](#go)

    ## Stop {#stop}
    ## Go {#go}
    """,
    "Content/site.yml": "title: Test\nbase-url: https://example.org\nsearch: {page: a-z.md}\n",
    "Content/a-z.md": "---\ntitle: Topics\ndescription: T.\ntemplate: page\n---\n",
    "Templates/page.mustache": "P", "Content/news/leaflet.pdf": "pdf",
    "Templates/article.mustache": "<a href=\"/news/leaflet.pdf\">",
    "Public/style.css": "a{}", "Public/logo.svg": "<svg/>",
    "Public/icon.css": "b{background:url(logo.svg)}",
    "Templates/home.mustache": "<link rel=\"stylesheet\" href=\"{{site.root}}icon.css\">",
    "Templates/quiz.mustache": "Q", "Templates/listing.mustache": "L",
  ]

  private func paths(
    _ kind: OutputKind, in files: [String: String] = [:], preview: Bool = false
  ) async -> [String] {
    var site = TestSite(Self.files.merging(files) { $1 })
    site.options.isPreview = preview
    return await site.site.outputs.filter { $0.kind == kind }.map(\.path)
  }

  @Test(
    "holds every kind of file",
    arguments: [
      (
        .page,
        [
          "a-z/index.html", "index.html", "news/a/index.html", "news/b/index.html", "news/index.html",
          "quiz/index.html",
        ]
      ),
      (.quizStylesheetName, ["quiz/quiz-rules.css"]),
      (.listing, ["news/page/1/index.html", "news/tags/tea/index.html", "news/tags/index.html"]),
      (.contentFile, ["news/leaflet.pdf"]), (.publicFile, ["logo.svg", "style.css"]),
      (.publicFileName, ["icon.css"]), (.redirect, ["old/index.html", "b.html"]),
      (.sitemap, ["sitemap.xml"]), (.sitemapPart, []), (.robots, ["robots.txt"]),
      (.manifest, ["manifest.webmanifest"]),
      (.feed, ["news/feed.xml", "news/atom.xml", "news/feed.json"]),
      (.searchIndex, ["a-z/search.json"]), (.searchWords, ["a-z/words-0.txt"]),
      (.searchPages, ["a-z/pages-0.txt", "a-z/pages-1.txt"]),
      (.hostHeaders, ["_headers"]), (.hostRedirects, ["_redirects"]),
    ] as [(OutputKind, [String])])
  func kinds(kind: OutputKind, expected: [String]) async {
    #expect(await paths(kind) == expected)
  }

  @Test("names files with fingerprints, whose own names nothing else may have")
  func fingerprints() async {
    let names = await paths(.fingerprintedFile) + paths(.quizStylesheet)
    #expect(
      names.map { $0.replacing(/\.h[0-9a-f]{8}/, with: ".h") } == [
        "icon.h.css", "logo.h.svg", "quiz/quiz-rules.h.css",
      ])
    #expect(await paths(.quizStylesheet, preview: true) == ["quiz/quiz-rules.css"])
  }

  @Test("has a compressed file beside each text, but not beside the files for hosts")
  func compressed() async {
    let site = await TestSite(Self.files).site
    let texts = site.outputs.filter { output in
      output.kind.isCompressible && !output.path.hasSuffix(".pdf")
    }
    #expect(
      site.outputs.filter { $0.kind == .compressed }.map(\.path) == texts.map { $0.path + ".gz" })
    for output in site.outputs where output.kind == .compressed {
      guard case .original(let index) = output.origin else {
        Issue.record("\(output.path) has no original")
        continue
      }
      #expect(site.outputs[index].path + ".gz" == output.path)
    }
  }

  @Test(
    "takes for text what is called so",
    arguments: [
      ("a.html", true), ("a.css", true), ("a.js", true), ("a.svg", true), ("b/a.xml", true), ("a.JSON", true),
      ("a.txt", true), ("a.webmanifest", true), ("a.png", false), ("a.woff2", false), ("a.gz", false),
      ("html", false), ("a", false), ("a.html/b", false), ("a.pdf", false),
    ])
  func texts(path: String, isText: Bool) async {
    let compressed = await paths(.compressed, in: ["Public/\(path)": "x"])
    #expect(compressed.contains(path + ".gz") == isText)
  }

  @Test("leaves out what gives way to an editor's file", arguments: OutputKind.allCases.filter(\.givesWay))
  func givingWay(kind: OutputKind) async throws {
    guard let path = await paths(kind).first else { return }
    let changes = ["Public/\(path)": "mine"]
    #expect(await !paths(kind, in: changes).contains(path))
    #expect(await paths(.publicFile, in: changes).contains(path))
  }

  @Test("leaves out what is only for hosts in the preview, and what needs an address without one")
  func less() async {
    for kind in [OutputKind.hostHeaders, .hostRedirects, .compressed, .fingerprintedFile] {
      #expect(await paths(kind, preview: true) == [], "\(kind)")
    }
    for kind in [OutputKind.sitemap, .robots, .manifest, .feed] {
      #expect(await paths(kind, in: ["Content/site.yml": "title: T\n"]) == [], "\(kind)")
    }
    #expect(await paths(.hostRedirects, in: ["Content/news/a.md": TestSite.articleStart]) == [])
    let below = ["Content/site.yml": "title: T\nbase-url: https://example.org/sub/\n"]
    #expect(await paths(.robots, in: below) == [])
    let plain = ["Content/site.yml": "title: T\nbase-url: https://example.org/\nprecompress: false\n"]
    #expect(await paths(.compressed, in: plain) == [])
  }

  @Test("has pages at the places that they have in the site")
  func places() async {
    let site = await TestSite(Self.files).site
    for (index, page) in site.pages.enumerated() {
      #expect(site.outputs[index].path == page.path.outputPath)
      #expect(site.page(of: site.outputs[index]) == index)
    }
    #expect(site.outputs.filter(\.kind.comesOfPage).allSatisfy { site.page(of: $0) != nil })
  }

  /// What each kind of file is asked.
  private struct Answers: Equatable {
    var isPublished = true
    var givesWay = false
    var claimsPath = true
    var promise = OutputKind.Promise.nothing
    var linkage = OutputKind.Linkage.anyone
    var isForSearch = false
    var isCompressible = true
    var hasFingerprint = false
    var comesOfPage = false
  }

  private static let answers: [OutputKind: Answers] = [
    .page: Answers(promise: .addressAndIDs, isForSearch: true, comesOfPage: true),
    .quizStylesheet: Answers(
      claimsPath: false, linkage: .templates, hasFingerprint: true, comesOfPage: true),
    .quizStylesheetName: Answers(isPublished: false, linkage: .nobody, isCompressible: false),
    .listing: Answers(promise: .address, isForSearch: true, comesOfPage: true),
    .pictureCopy: Answers(linkage: .templates, isCompressible: false, hasFingerprint: true),
    .contentFile: Answers(promise: .addressOfDocument), .publicFile: Answers(promise: .addressOfDocument),
    .publicFileName: Answers(
      isPublished: false, promise: .addressOfDocument, linkage: .texts, isCompressible: false),
    .fingerprintedFile: Answers(linkage: .templates, hasFingerprint: true),
    .redirect: Answers(promise: .address, comesOfPage: true), .sitemap: Answers(givesWay: true),
    .sitemapPart: Answers(givesWay: true, claimsPath: false, linkage: .nobody),
    .robots: Answers(givesWay: true), .manifest: Answers(givesWay: true), .feed: Answers(givesWay: true),
    .hostHeaders: Answers(givesWay: true, linkage: .nobody, isCompressible: false),
    .hostRedirects: Answers(givesWay: true, linkage: .nobody, isCompressible: false),
    .searchIndex: Answers(linkage: .nobody), .searchWords: Answers(linkage: .nobody),
    .searchPages: Answers(linkage: .nobody),
    .compressed: Answers(givesWay: true, claimsPath: false, linkage: .nobody, isCompressible: false),
  ]

  @Test("answers for every kind what is asked of it", arguments: OutputKind.allCases)
  func answers(kind: OutputKind) {
    let answers = Answers(
      isPublished: kind.isPublished, givesWay: kind.givesWay, claimsPath: kind.claimsPath,
      promise: kind.promise, linkage: kind.linkage, isForSearch: kind.isForSearch,
      isCompressible: kind.isCompressible, hasFingerprint: kind.hasFingerprint, comesOfPage: kind.comesOfPage)
    #expect(Self.answers[kind] == answers)
  }
}
