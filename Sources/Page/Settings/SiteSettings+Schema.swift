package import Diagnostics
package import Text

extension SiteSettings {
  /// A JSON Schema for `Content/site.yml`.
  ///
  /// - Parameter checks: The checks that `checks:` may name.
  package static func schema(naming checks: some Collection<Check>) -> JSON {
    shape(naming: Array(checks)).schema
  }

  static func shape(naming checks: [Check]) -> FileShape {
    FileShape(title: "Content/site.yml of Handout", assumptions: [], descriptions: descriptions) { fields in
      // Asked first, so these count.
      fields.record?.note("base-url", .text(.pattern(BaseURL.pattern)))
      fields.record?.note("checks", .levels(of: checks))
      _ = SiteSettings(&fields)
    }
  }

  private static let descriptions: KeyDescriptions = [
    "title": "The name of the site.",
    "tagline": "A few words under the name.",
    "description": "One or two sentences for search results and for the foot of every page.",
    "base-url": "Where the site will stand on the web, as in https://example.org.",
    "language":
      "The language of the pages, of several the main one, as BCP 47 writes it: en, en-US, es, fr, de, ar, pt-BR …",
    "languages":
      "The languages of a site that has several, each by its tag with its own name: {en: English, es: Español}. The pages of the others are in folders called after them, Content/es.",
    "time-zone": "The time zone that decides which day it is, as in Pacific/Auckland; UTC by default.",
    "urgent-help": "The page that says what to do in an emergency, by its path in Content.",
    "navigation": "The main navigation: pages by their paths in Content, or addresses on the web with url:.",
    "navigation.title": "The words of the link; without it, the title of the page.",
    "navigation.page": "The page that the link leads to, by its path in Content.",
    "navigation.url": "The address on the web that the link leads to.",
    "footer": "The links at the foot of every page: pages by their paths in Content, or addresses with url:.",
    "footer.title": "The words of the link; without it, the title of the page.",
    "footer.page": "The page that the link leads to, by its path in Content.",
    "footer.url": "The address on the web that the link leads to.",
    "organisation": "Who publishes the site.",
    "organisation.name": "The name of the organisation.",
    "organisation.email": "Where readers can write to.",
    "organisation.url": "The organisation's own site.",
    "emergency": "Numbers to call when a life is at risk, shown on every page.",
    "emergency.place": "Where the number can be called, for example a country.",
    "emergency.short": "The place in a few letters, for the top of a phone: UK.",
    "emergency.name": "Who answers.",
    "emergency.phone": "One number, in quotation marks: \"112\".",
    "emergency.extension": "What to dial when it has been answered.",
    "emergency.url": "The website.",
    "emergency.note": "What it offers, when, and what it costs.",
    "helplines": "Whom readers can ask for help, shown on every page. Each needs a phone: or a url:.",
    "helplines.place": "Where the number can be called, for example a country.",
    "helplines.name": "Who answers.",
    "helplines.phone":
      "One number as people write it, in quotation marks: \"116 123\". Hours, prices and choices belong into note:.",
    "helplines.extension": "What to dial when it has been answered, digits only: \"12\".",
    "helplines.url": "The website.",
    "helplines.note": "What it offers, when, and what it costs.",
    "reading": "How plain the text is to be; 'handout check' measures it.",
    "reading.grade": "The school year that a text in English or German may ask for, 9 by default.",
    "reading.ease": "How easy a text in Spanish must be at least, from 0 to 100, 55 by default.",
    "reading.sentence": "How many words a sentence may have, 20 by default.",
    "reading.paragraph": "How many sentences a paragraph may have, 3 by default.",
    "reading.terms": "Words that readers meet anyway, and that do not count as hard.",
    "words": "Words that the house style avoids, each with what to write instead.",
    "budgets": "How much a page may weigh when it is sent.",
    "budgets.page": "The most bytes of a page and its stylesheets, compressed, as in 14336.",
    "budgets.picture": "The most bytes of a picture, as in 500000, which is the usual limit.",
    "budgets.except": "Pages without a limit, by their paths in Content.",
    "pictures": "How pictures reach small screens.",
    "pictures.smaller-copies":
      "true to publish smaller copies of wide pictures, which libvips makes, so that phones load less; false by default.",
    "pictures.column":
      "How wide the text is at most, as the stylesheet has it, as in 39rem, which is the usual width.",
    "glossary":
      "true to explain words where a page first uses them, as Content/glossary.md has them; false by default.",
    "search": "How readers find something on the site.",
    "search.page": "The page that lists all topics and shows what was found, by its path in Content: a-z.md.",
    "search.topics":
      "Words for the list of topics, each with the page that it leads to: folder/page.md, or folder/page.md#heading.",
    "search.synonyms": "Words for the same thing, as in paracetamol: [acetaminophen, Tylenol].",
    "search.urgent": "Words that mean danger: whoever looks for one is shown first where to get help.",
    "forms": "Where forms are sent, by their names. A form without an endpoint is not published.",
    "forms.*.endpoint": "An address with https://, a path such as /cgi-bin/form, or netlify.",
    "forms.*.operator": "Who takes the answers; readers are told.",
    "forms.*.retention": "How long the answers are kept, such as 30 days; readers are told.",
    "short-name": "The name of the site where there is little room, such as under an icon.",
    "social-image": "The picture that stands beside links to the site's pages.",
    "social-image.file": "The picture, by its path in Public.",
    "social-image.alt": "What the picture shows, for those who do not see it.",
    "paper": "The colours of the paper, for the frame that a browser draws.",
    "paper.light": "The colour by day, as in \"#fffefb\".",
    "paper.dark": "The colour by night.",
    "precompress":
      "Whether text files are published compressed as well, for hosts that send such files; true by default.",
    "checks":
      "The level of checks by their codes, which messages show in brackets: off, warning or error. '*' stands for all others.",
    "publish":
      "Kinds of files that pages may name besides pictures, PDF, sound, film, captions, CSV and calendars, as in [docx].",
    "anchors":
      "How headings get their ids: words (the default), or github, so that a moved site keeps its links to headings.",
    "raw-html": "Whether HTML in Markdown becomes part of the page; false by default.",
  ]
}
