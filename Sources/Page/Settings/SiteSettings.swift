package import Diagnostics
package import Markdown
package import Text

/// What `Content/site.yml` says of a whole site.
package struct SiteSettings: Sendable {
  /// The name of the site.
  package var title = ""
  /// A few words under the name.
  package var tagline = ""
  /// One or two sentences for search results.
  package var description = ""
  /// The main language.
  package var language: LanguageTag { languages.main.tag }
  /// Where it is written.
  package var languageLocation: Location?
  /// The languages of the pages.
  package var languages = SiteLanguages(only: .english)
  /// Where each of them is written, if they are several; in the same order.
  package var languageLocations: [Location] = []
  /// Where the site will stand.
  package var baseURL: BaseURL?
  /// The time zone that decides which day it is; `nil` for UTC.
  package var timeZone: Located<String>?
  /// Scheme and host of the site as site.yml has them, wherever it is built for.
  package var writtenOrigin: String?
  /// The main navigation.
  package var navigation: [MenuItem] = []
  /// The links in the footer.
  package var footer: [MenuItem] = []
  /// The picture that stands beside links to the site.
  package var image: SharedImage?
  /// The name where there is little room for it; empty for the title.
  package var shortName = ""
  /// The colours of the paper, for the frame that a browser draws around a page.
  package var paper: Paper?
  /// Who publishes the site.
  package var organisation = Organisation()
  /// The page that says what to do in an emergency, by its path in Content.
  package var urgentHelp: Located<String>?
  /// Numbers to call when a life is at risk.
  package var emergency: [Helpline] = []
  /// Whom readers can ask for help.
  package var helplines: [Helpline] = []
  /// What the site decided about checks.
  package var levels: [String: CheckLevels.Level] = [:]
  /// The same line by line, whether there are such checks and levels or not.
  package var writtenLevels: [WrittenLevel] = []
  /// Whether HTML in Markdown becomes part of the page.
  package var allowsRawHTML = false
  /// The kinds of files that are published beside pages.
  package var publishedKinds = PublishedKinds()
  /// How headings get their ids.
  package var anchors = Document.Options.Anchors.words
  /// How plain the text is to be.
  package var reading = Reading()
  /// Words that the house style avoids.
  package var words: [AvoidedWord] = []
  /// How much a page may weigh.
  package var budgets = Budgets()
  /// How pictures reach small screens.
  package var pictures = Pictures()
  /// Whether pages explain the words that `glossary.md` explains.
  package var hasGlossary = false
  /// How readers find something; `nil` for a site without a search.
  package var search: Search?
  /// Where forms are sent, by their names.
  package var forms: [FormDestination] = []
  /// Whether text files are published compressed as well, for hosts that send such files.
  package var isPrecompressed = true

  /// A link in a menu.
  package struct MenuItem: Sendable {
    /// Where it leads.
    package enum Target: Sendable {
      /// A page, by its path in Content.
      case page(String)
      /// An address outside the site.
      case url(String)
    }

    /// The words of the link; those of the page where the site says nothing.
    package let title: String?
    /// Where it leads.
    package let target: Target
    /// Where it is written.
    package let location: Location
  }

  /// Who publishes a site.
  package struct Organisation: Sendable {
    /// The name.
    package var name = ""
    /// Where to write to.
    package var email = ""
    /// The organisation's own site.
    package var url = ""
  }

  /// A number to call.
  package struct Helpline: Sendable {
    /// Who answers.
    package var name = ""
    /// The number; `nil` where there is only a website.
    package var phone: PhoneNumber?
    /// The website.
    package var url = ""
    /// What it offers, when, and what it costs.
    package var note = ""
    /// Where it can be called.
    package var place = ""
    /// The same in a few letters, for the top of a phone: `UK`.
    package var short = ""
  }
}
