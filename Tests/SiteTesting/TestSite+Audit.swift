internal import Diagnostics
internal import Building
internal import Publishing
internal import Site

extension TestSite {
  /// A site whose pages are complete, with the text of an article and settings besides title and address.
  package init(
    audited article: String = "", html: String = "{{{page.introduction}}}", settings: String = "",
    _ files: [String: String] = [:]
  ) {
    let template = """
      <!doctype html>
      <html lang="en">
      <head><title>{{page.title}}</title></head>
      <body>
      <header><a href="{{site.root}}">{{site.title}}</a></header>
      <main><h1>{{page.title}}</h1>
      INTRODUCTION
      {{#page.sections}}
      <section><h2 id="{{id}}">{{{title}}}</h2>
      {{{body}}}</section>
      {{/page.sections}}
      {{{page.footnotes}}}
      {{#page.children}}<p><a href="{{url}}">{{title}}</a></p>{{/page.children}}
      </main>
      <footer><p>Foot.</p></footer>
      </body>
      </html>
      """
    let names = ["home", "section", "article"].map { name in
      let html = name == "article" ? html : "{{{page.introduction}}}"
      return ("Templates/\(name).mustache", template.replacing("INTRODUCTION", with: html))
    }
    var all = Dictionary(uniqueKeysWithValues: names)
    all["Content/a.md"] = Self.articleStart + article
    all["Content/site.yml"] = "title: Test\nbase-url: https://example.org\n" + settings
    self.init(all.merging(files) { $1 })
    options.keepsProse = true
  }

  /// A site with an article whose text is HTML, and files that it may name: `/a.js` and `/a.png`.
  package init(body html: String) {
    let text = TestSite.articleStart + html + "\n"
    self.init(
      settings: "raw-html: true\n",
      ["Content/a.md": text, "Public/a.js": "", "Public/a.png": ""])
  }

  /// A site with an article whose template holds some HTML.
  package init(inTemplate html: String) { self.init(html: html, ["Public/a.js": ""]) }

  /// What an audit finds, as `file:line:column+length code`.
  package func audit() async -> [String] { await site.audit().map(\.short) }

  /// What an audit must find in the article: each place that is marked in its text, with one code.
  package static func places(_ marked: MarkedText, _ code: String) -> [String] {
    marked.places.map { place in
      let line = Int(place.prefix { $0 != ":" }) ?? 0
      return "Content/a.md:\(line + 6)\(place.drop { $0 != ":" }) \(code)"
    }
  }

  /// A place as ``Diagnostic/short`` has it, without its length.
  package static func start(_ short: String) -> String {
    String(short.prefix { $0 != "+" }) + short.drop { $0 != " " }
  }
}
