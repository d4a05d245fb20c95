import Diagnostics
import Mustache
import Site

/// Names in the templates of pages that no page provides, or that stand for something else than the template takes them for.
struct TemplateNames: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var used: Set<String> = []
    var last: String?
    for page in faces.pages {
      let name = page.template
      // Most pages have the template of the one before.
      guard name != last else { continue }
      used.insert(name)
      last = name
    }
    if !faces.listings.isEmpty { used.insert(Site.listingTemplate) }
    if faces.firstAlias != nil { used.insert(Site.redirectTemplate) }
    let found = used.sorted().filter(faces.templates.contains).flatMap {
      faces.templates.check($0, against: faces.templateNames)
    }
    return Array(Set(found))
  }
}
