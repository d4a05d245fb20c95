import Page
import Diagnostics
import Evidence
import Mustache
package import Words

/// What all pages share besides their surroundings: sources, templates with fingerprinted names, promised addresses.
package struct SharedParts: Sendable {
  let references: ReferenceLibrary
  let templates: Templates
  /// The fingerprinted names of the files of Public.
  ///
  /// Which files keep their own names as well depends on the pages.
  let fingerprints: Fingerprints
  /// The addresses that were promised to readers, if any were.
  let addressLock: AddressLock?
  /// What is wrong with their files.
  let mistakes: [Diagnostic]

  /// Reads them.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - isPreview: Whether files keep their names.
  ///   - words: The words for readers.
  package init(_ files: SiteFiles, root: String, isPreview: Bool, words: Words) async {
    async let lock = files.addresses.map { AddressLock($0) }
    let (references, referenceMistakes) =
      files.references.map { ReferenceLibrary.read($0, in: words) } ?? (
        ReferenceLibrary(emptyFile: ContentPath.references.file), []
      )
    var (templates, templateMistakes) = Templates.parse(files.templates)
    templates.replaceMembers(of: "words") { words.texts[$0] }
    var fingerprints = Fingerprints(files, root: root, isOn: !isPreview)
    fingerprints.rewrite(&templates)
    let addressLock = await lock
    self.addressLock = addressLock
    (self.references, self.templates, self.fingerprints) = (references, templates, fingerprints)
    mistakes =
      referenceMistakes + templateMistakes + fingerprints.diagnostics + (addressLock?.diagnostics ?? [])
  }
}
