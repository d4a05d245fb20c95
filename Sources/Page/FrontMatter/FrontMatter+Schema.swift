package import Text

extension FrontMatter {
  /// A JSON Schema for the front matter of pages.
  package static var schema: JSON { shape.schema }

  static let shape = FileShape(
    title: "Front matter of a page of Handout",
    assumptions: [("draft", "true"), ("template", quizTemplate)], descriptions: descriptions
  ) { fields in
    // Asked first, so this counts. A site may have other templates.
    let templates = ["article", "page", quizTemplate, "section", "home", "sources", "404"]
    fields.record?.note("template", .text(.suggestions(templates)))
    _ = FrontMatter(&fields, location: fields.location)
  }

  private static let descriptions: KeyDescriptions = [
    "title": "The title of the page: its heading, and what search results and links to it show.",
    "description":
      "One or two sentences that say what the page answers, for search results and lists. Needed unless the page is a draft.",
    "category":
      "What the page belongs to, for example the name of its section. Shown above the title where no breadcrumb says it.",
    "author": "Who wrote the page.",
    "published": "The day from which on the page is published, as in 2026-11-20.",
    "updated": "The day on which the text last changed for readers, as in 2026-11-20.",
    "reviewed": "The day on which somebody qualified last read the page, as in 2026-11-20.",
    "reviewer": "Who that was: name and profession.",
    "review-due": "The day by which somebody qualified must read it again; after it the review is overdue.",
    "reviewed-text": "A digest of the text that was reviewed; 'handout review' writes it.",
    "checked": "The day on which the editors last compared the text with its sources.",
    "check-due": "The day by which they must compare it again, later than checked.",
    "draft": "true for a page that readers do not see yet; 'handout serve --drafts' shows it.",
    "template":
      "How the page looks and works: a file in Templates without its ending. Without it, article; section for index.md.",
    "toc": "Whether the page has a list of its sections; by default from three sections on.",
    "glossary": "false for a page on which no words of the glossary are explained.",
    "aliases": "Old addresses that lead to this page, from the first slash on: /old/page/.",
    "related": "Pages that readers of this one may want, by their files: ../help/helplines.md.",
    "unlisted":
      "true for a page that no list shows and search engines leave out, such as one that thanks for a form.",
    "listed":
      "false for a page that its section does not list, such as a statement on privacy; search engines still find it.",
    "noindex": "true for a page that search engines are asked to leave out.",
    "newest": "A section, by the file of its page: this page shows its newest pages.",
    "tags": "What the page is about, in words that other pages share: [sleep, children].",
    "about": "What the page is about, for search engines: [Insomnia].",
    "image": "The picture that stands beside links to the page, instead of that of the site.",
    "image.file": "The picture, by its path in Public.",
    "image.alt": "What the picture shows, for those who do not see it.",
    "feed": "In a folder's index.md: true where readers can follow the section with a feed reader.",
    "order": "In a folder's index.md: newest, to list its newest pages first.",
    "page-size": "How many pages a part of the list by date has, 10 by default.",
    "pages": "In a folder's index.md: the order in which its pages are listed, by their files.",
    "notes-title":
      "On a quiz: the heading above the notes of a reader, as in To ask the doctor; Worth asking about by default.",
    "score": "On a quiz whose answers add points: shown, to tell readers how many points they have.",
    "expect": "On a quiz: what must hold, whatever else is answered. It is proven for all answers.",
    "expect.when":
      "The answers that are given: the ids of questions, each with the words of an answer or a list of them.",
    "expect.at-least": "The id of the result that these answers lead to, or to a graver one.",
    "expect.exactly": "The id of the result that these answers lead to, and no other.",
    "extra": "Anything that templates of your own need.",
  ]
}
