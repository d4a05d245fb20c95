import Diagnostics
import Evidence
package import Page
import Mustache
import Words

/// What all pages share besides their surroundings: sources, templates with fingerprinted names, promised addresses.
package struct SharedParts: Sendable {
  /// The sources as readers of each language get them.
  let references: [ReferenceLibrary]
  /// The templates with the words of each language.
  let templates: [Templates]
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
  package let pictures: PictureLibrary
  /// What drawings and documents, published or not, load from other hosts.
  let foreignDocuments: [Diagnostic]
  /// The words that pages explain, by the place of their language.
  let glossaries: [Glossary?]
  /// The addresses that were promised to readers, if any were.
  let addressLock: AddressLock?
  /// What is wrong with their files.
  let mistakes: [Diagnostic]

  /// Reads them.
  ///
  /// - Parameters:
  ///   - files: The files of the site.
  ///   - surroundings: What site.yml says, and the words for readers.
  ///   - glossaries: Those of the files.
  ///   - pictures: The pictures in Content and Public.
  ///   - isPreview: Whether files keep their names.
  package init(
    _ files: SiteFiles, _ surroundings: Surroundings, _ glossaries: [Glossary], _ pictures: PictureLibrary,
    isPreview: Bool
  ) async {
    let (root, origins) = (surroundings.root, surroundings.settings.origins)
    let words = surroundings.words
    async let lock = files.addresses.map { AddressLock($0) }
    async let activePictures = files.activePictures()
    async let foreignDocuments = files.foreignDocuments(origins: origins)
    namedFiles = files.assetsNamedByTemplates(below: root)
    let (references, referenceMistakes) =
      files.references.map { ReferenceLibrary.read($0, in: words) } ?? (
        ReferenceLibrary(emptyFile: ContentPath.references.file), []
      )
    var (templates, templateMistakes) = Templates.parse(files.templates)
    var fingerprints = Fingerprints(files, root: root, isOn: !isPreview)
    fingerprints.rewrite(&templates)
    self.templates = surroundings.editions.map { edition in
      var templates = templates
      templates.replaceMembers(of: "words") { edition.words.texts[$0] }
      return templates
    }
    let explained = surroundings.settings.hasGlossary ? glossaries : []
    self.glossaries = surroundings.editions.map { edition in
      explained.first { $0.path == edition.language.path(of: ContentPath(Glossary.name)) }
    }
    self.references =
      [references] + surroundings.editions.dropFirst().map { references.formatted(in: $0.words) }
    var known = Dictionary(words.texts.map { ("words." + $0, $1) }) { first, _ in first }
    known["site.root"] = root
    known["site.home"] = root
    let addresses = TemplateAddresses(files.templates, known, origins: origins)
    formTargets = addresses.formTargets
    self.activePictures = await activePictures
    self.foreignDocuments = await foreignDocuments
    self.pictures = pictures
    let addressLock = await lock
    self.addressLock = addressLock
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
