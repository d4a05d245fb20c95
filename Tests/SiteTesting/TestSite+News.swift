extension TestSite {
  /// A site with a list by date, in parts of some size.
  package static func news(_ articles: [(name: String, day: String, tags: String)], size: Int = 2) -> TestSite
  {
    var files = [
      "Content/news/index.md":
        "---\ntitle: News\ndescription: All news.\norder: newest\npage-size: \(size)\n---\n",
      "Templates/listing.mustache":
        "{{page.title}}|{{page.description}}|{{#page.breadcrumbs}}{{url}} {{/page.breadcrumbs}}|{{#page.children}}{{title}} {{/page.children}}|{{#page.listing}}{{#newer}}newer {{url}} {{/newer}}{{#older}}older {{url}} {{/older}}{{#tags}}{{title}} {{url}} {{count}}{{#isCurrent}}!{{/isCurrent}} {{/tags}}{{/page.listing}}",
      "Templates/article.mustache":
        "{{page.title}}{{#page.previous}} <{{title}}{{/page.previous}}{{#page.next}} >{{title}}{{/page.next}} {{#page.tags}}{{title}} {{url}} {{/page.tags}}{{#page.isDated}}dated{{/page.isDated}}",
    ]
    for (name, day, tags) in articles {
      files["Content/news/\(name).md"] = newsArticle(name, "published: \(day)\ntags: [\(tags)]\n")
    }
    return TestSite(files)
  }

  /// An article of such a list, with more keys.
  package static func newsArticle(_ title: String, _ more: String) -> String {
    "---\ntitle: \(title)\ndescription: About \(title).\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n\(more)---\n"
  }
}
