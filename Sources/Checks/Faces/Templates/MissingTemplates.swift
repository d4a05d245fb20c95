import Page
package import Diagnostics
import Mustache
import Site

extension Check {
  /// A page without its template.
  package static let missingTemplate = Check("missing-template", .error, isSafety: true)
}

/// Templates that pages need but that do not exist.
struct MissingTemplates: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let names = Suggestions { [names = Array(faces.templates.names)] in names.filter { !$0.contains("/") } }
    for page in faces.pages where !faces.templates.contains(page.template) {
      let place = page.frontMatter.template?.location ?? location(ofListIn: page)
      found.append(
        Diagnostic(.missingTemplate, .noTemplate(page.template, among: names), at: place))
    }
    if let listing = faces.listings.first, !faces.templates.contains(Site.listingTemplate) {
      let page = faces.pages[listing.section]
      if page.template != Site.listingTemplate {
        found.append(
          Diagnostic(
            .missingTemplate, .needed("lists by date need", Site.listingTemplate),
            at: location(ofListIn: page)))
      }
    }
    if let alias = faces.firstAlias, !faces.templates.contains(Site.redirectTemplate) {
      found.append(
        Diagnostic(
          .missingTemplate, .needed("old addresses need", Site.redirectTemplate), at: alias.location))
    }
    return found
  }

  private func location(ofListIn page: Face) -> Location {
    page.frontMatter.newestFirst?.location ?? page.frontMatter.location
  }
}

extension Faces {
  /// The first old address of the site.
  var firstAlias: Located<String>? {
    pages.first { !$0.frontMatter.aliases.isEmpty }?.frontMatter.aliases.first
  }
}

extension Message {
  fileprivate static func noTemplate(_ name: String, among names: Suggestions) -> Message {
    Message(
      "there is no template '\(name)'",
      fix: names.didYouMean(name)
        ?? "write Templates/\(name).mustache")
  }

  fileprivate static func needed(_ need: String, _ template: String) -> Message {
    Message("\(need) the template '\(template)'", fix: "write Templates/\(template).mustache")
  }
}
