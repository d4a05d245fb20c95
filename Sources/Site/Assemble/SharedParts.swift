import Page
import Diagnostics
import Evidence
import Page
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
  /// The files of Content that templates, stylesheets and scripts name.
  let namedFiles: Set<String>
  /// Where the forms in templates are sent, as a Content-Security-Policy names it.
  let formTargets: Set<String>
  /// The pictures in Content that could run a script.
  let activePictures: Set<ContentPath>
  /// The pictures in Content and Public, published or not.
  let pictures: PictureLibrary
  /// What drawings and documents, published or not, load from other hosts.
  let foreignDocuments: [Diagnostic]
  /// The addresses that were promised to readers, if any were.
  let addressLock: AddressLock?
  /// What is wrong with their files.
  let mistakes: [Diagnostic]

  /// Reads them.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - origins: Scheme and host of the site itself.
  ///   - isPreview: Whether files keep their names.
  ///   - words: The words for readers.
  package init(_ files: SiteFiles, root: String, origins: [String], isPreview: Bool, words: Words) async {
    async let lock = files.addresses.map { AddressLock($0) }
    async let activePictures = files.activePictures()
    async let pictures = files.pictures()
    async let foreignDocuments = files.foreignDocuments(origins: origins)
    namedFiles = files.assetsNamedByTemplates(below: root)
    let (references, referenceMistakes) =
      files.references.map { ReferenceLibrary.read($0, in: words) } ?? (
        ReferenceLibrary(emptyFile: ContentPath.references.file), []
      )
    var (templates, templateMistakes) = Templates.parse(files.templates)
    templates.replaceMembers(of: "words") { words.texts[$0] }
    var fingerprints = Fingerprints(files, root: root, isOn: !isPreview)
    fingerprints.rewrite(&templates)
    var known = Dictionary(words.texts.map { ("words." + $0, $1) }) { first, _ in first }
    known["site.root"] = root
    let addresses = TemplateAddresses(files.templates, known, origins: origins)
    formTargets = addresses.formTargets
    self.activePictures = await activePictures
    self.foreignDocuments = await foreignDocuments
    self.pictures = await pictures
    let addressLock = await lock
    self.addressLock = addressLock
    (self.references, self.templates) = (references, templates)
    // Of files in a folder that is not read, that is said of the folder.
    let isPublicRead = !files.diagnostics.contains {
      $0.check == .pathOutsideSite && $0.location?.file == "Public"
    }
    fingerprints.diagnostics.removeAll { !isPublicRead && $0.check == .missingFile }
    self.fingerprints = fingerprints
    mistakes =
      referenceMistakes + templateMistakes + fingerprints.diagnostics + addresses.diagnostics
      + (addressLock?.diagnostics ?? [])
  }
}
