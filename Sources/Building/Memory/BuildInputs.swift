internal import Digest
internal import Files
internal import Site

/// Digests of what many pages share, one by one, so that an explanation can name what has changed.
struct BuildInputs: Sendable {
  /// The sources by their ids.
  var sources: [String: Digest]
  /// The templates by their names.
  var templates: [String: Digest]

  /// Takes those of a site.
  init(_ site: Site) {
    sources = Dictionary(
      zip(site.references.references, site.references.formatted).map { reference, formatted in
        let links = formatted.links.map { "\($0.label) \($0.url)" }
        let text = [formatted.authors, formatted.title, formatted.publication, formatted.note] + links
        return (reference.id, SHA256.digest(of: text.joined(separator: "\n")))
      }
    ) { first, _ in first }
    templates = Dictionary(
      uniqueKeysWithValues: site.templates.names.compactMap { name in
        site.templates.uses(of: name).first { $0.name == name }.map {
          (name, SHA256.digest(of: $0.source.bytes))
        }
      })
  }

  /// The names in one table whose digests differ from those in another, gone and new ones included.
  static func differences(_ new: [String: Digest], _ old: [String: Digest]) -> Set<String> {
    Set(new.filter { old[$0.key] != $0.value }.keys).union(old.keys.filter { new[$0] == nil })
  }
}

extension BuildInputs {
  func write(to writer: inout RecordWriter) {
    for table in [sources, templates] {
      writer.write(table.sorted { $0.key < $1.key }) { writer, entry in
        writer.write(entry.key)
        writer.write(entry.value)
      }
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    sources = try Self.table(from: &reader)
    templates = try Self.table(from: &reader)
  }

  private static func table(from reader: inout RecordReader) throws(BadRecord) -> [String: Digest] {
    let entries = try reader.readArray { reader throws(BadRecord) in
      (try reader.readString(), try reader.readDigest())
    }
    return Dictionary(entries) { first, _ in first }
  }
}
