import Digest
import Mustache
internal import Site

/// The digest of each template together with all that it uses.
struct TemplateDigests: Sendable {
  private let digests: [String: Digest]

  /// Works them out for all templates of a site.
  ///
  /// - Parameter fingerprints: The names of files that stand in templates, and what these files hold.
  init(_ templates: Templates, _ fingerprints: Fingerprints) {
    // More than a template needs: a file that any of them names changes seldom.
    let files = fingerprints.files.values.map { "\($0.path) \($0.digest.hexadecimal)\n" }.sorted().joined()
    digests = Dictionary(
      uniqueKeysWithValues: templates.names.map { name in
        var hash = SHA256()
        hash.update(files)
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
