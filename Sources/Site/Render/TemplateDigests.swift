import Digest
import Mustache

/// Tells apart what each template is, together with all that it uses.
struct TemplateDigests: Sendable {
  private let digests: [String: Digest]

  /// Works them out for all templates of a site.
  init(_ templates: Templates) {
    digests = Dictionary(
      uniqueKeysWithValues: templates.names.map { name in
        var hash = SHA256()
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
