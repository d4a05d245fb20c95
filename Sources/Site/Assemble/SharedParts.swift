import Diagnostics
import Evidence
import Mustache

/// What all pages share and no page's file says: sources and templates.
struct SharedParts: Sendable {
  let references: ReferenceLibrary
  let templates: Templates
  /// What templates are given of each source, by its id.
  let referenceObjects: [String: Object]
  /// What is wrong with their files.
  let mistakes: [Diagnostic]

  /// Reads them.
  init(_ files: SiteFiles) {
    let (references, referenceMistakes) =
      files.references.map(ReferenceLibrary.read) ?? (ReferenceLibrary(emptyFile: Site.referencesFile), [])
    let (templates, templateMistakes) = Templates.parse(files.templates)
    (self.references, self.templates) = (references, templates)
    referenceObjects = Context.references(in: references)
    mistakes = referenceMistakes + templateMistakes
  }
}
