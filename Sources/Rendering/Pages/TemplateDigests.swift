import Digest
import Mustache
import Site
import Words

/// The digest of each template together with all that it uses.
struct TemplateDigests: Sendable {
  private let digests: [String: Digest]

  /// Works them out for all templates of a site.
  ///
  /// - Parameters:
  ///   - templates: The templates.
  ///   - fingerprints: The names of files that stand in templates, and what these files hold.
  ///   - words: The words that templates take by name.
  init(_ templates: Templates, _ fingerprints: Fingerprints, _ words: Words) {
    // More than a template needs: a file that any of them names changes seldom.
    let files = fingerprints.files.values.map { "\($0.path) \($0.digest.hexadecimal)\n" }.sorted().joined()
    let taken = templates.members(of: "words").sorted().map { "\($0) \(words.texts[$0] ?? "")\n" }.joined()
    digests = Dictionary(
      uniqueKeysWithValues: templates.names.map { name in
        var hash = SHA256()
        hash.update(files)
        hash.update(taken)
        for used in templates.uses(of: name) {
          hash.update("\(used.name) \(used.source.bytes.count)\n")
          hash.update(used.source.bytes)
        }
        return (name, hash.finish())
      })
  }

  /// The digest of a template; that of a name without one is always the same.
  subscript(name: String) -> Digest { digests[name] ?? SHA256.digest(of: "missing") }
}
