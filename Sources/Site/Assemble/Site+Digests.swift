import Page
import Diagnostics
import Digest
import Files

extension Site {
  /// Tells apart what the facts and the HTML of pages depend on besides their files: the settings, the studies, and how the
  /// build was asked for, whatever that comes to be.
  ///
  /// More than they need: a site's settings change seldom, and what is not left out cannot be forgotten.
  static func surroundingsDigest(of files: SiteFiles, _ options: Options) -> Digest {
    var options = options
    // These two only decide which pages are published.
    options.includesDrafts = false
    options.today = Day(iso: "0001-01-01") ?? options.today
    var hash = SHA256()
    hash.update(files.folder)
    hash.update(describing: options)
    hash.update(files.settings)
    hash.update(files.studies)
    return hash.finish()
  }

  /// Tells apart everything that a published page may show and that no page's file says; `nil` where a file is so new that a
  /// later change of it might not show.
  static func othersDigest(of files: SiteFiles, _ options: Options, _ surroundings: Digest) -> Digest? {
    guard let others = files.identityOfOthers else { return nil }
    var hash = SHA256()
    hash.update(surroundings.bytes)
    hash.update(describing: options)
    hash.update(files.references)
    hash.update(files.addresses)
    for template in files.templates {
      hash.update(template.name + "\n")
      hash.update(template.source)
    }
    hash.update(others.bytes)
    return hash.finish()
  }

  /// Tells apart everything that a published page may show besides its own text: all other files, and of each page its face.
  static func sharedDigest(
    _ others: Digest, _ pages: [Page], _ unpublished: Set<ContentPath>, _ unreadablePaths: Set<String>
  ) -> Digest {
    var hash = SHA256()
    hash.update(others.bytes)
    var writer = RecordWriter()
    writer.write(UInt64(pages.count))
    for page in pages {
      writer.write(page.article.path.text)
      writer.write(page.article.face)
      if writer.bytes.count > 1 << 16 {
        hash.update(writer.bytes)
        writer.removeAll()
      }
    }
    writer.write(unpublished.map(\.text).sorted()) { $0.write($1) }
    writer.write(unreadablePaths.sorted()) { $0.write($1) }
    hash.update(writer.bytes)
    return hash.finish()
  }
}

extension SHA256 {
  /// Takes in a file that may be missing.
  fileprivate mutating func update(_ source: SourceText?) {
    guard let source else { return update("missing\n") }
    update("\(source.file) \(source.bytes.count)\n")
    update(source.bytes)
  }

  /// Takes in all fields of a value, whatever they come to be.
  fileprivate mutating func update(describing value: Site.Options) { update("\(value)\n") }
}
