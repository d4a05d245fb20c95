internal import Page
internal import Digest
internal import Files
internal import Site

/// The keys of what is made of the files of a site: digests of everything that it depends on.
///
/// | key | covers | what is remembered under it |
/// | --- | --- | --- |
/// | digest of an article | its file | |
/// | face of an article | what other pages can show of it | |
/// | surroundings | site.yml, the studies, the words, what `site.po` has of them, the names in glossaries, how the build was asked for | with the digest of its file: an article |
/// | parts | the surroundings, every file that is no page, the program that makes copies of pictures, and what the words of glossaries mean | sources, templates, fingerprints, promises |
/// | faces | the surroundings, the faces of all published articles, and the day | the order of the pages |
/// | shared | the parts and the faces: all that pages share | what is wrong with it, and what is generated of it |
/// | shared, and digest of an article | all that one page depends on | what is wrong with its links; its published file |
///
/// A key is `nil` where a file is so new that a later change of it might not show.
struct Keys: Sendable {
  let parts: Digest?
  let faces: Digest
  let shared: Digest?

  /// Works out the keys of a whole site.
  init(parts: Digest?, faces: Digest) {
    (self.parts, self.faces) = (parts, faces)
    shared = parts.map { parts in
      var hash = SHA256()
      hash.update(parts.bytes)
      hash.update(faces.bytes)
      return hash.finish()
    }
  }

  /// The key of everything that a published file may show and that no page's file says.
  static func parts(
    of files: SiteFiles, _ options: Site.Options, _ surroundings: Surroundings, _ glossaries: [Glossary],
    _ addresses: FileDigest, _ program: PictureProgram?
  ) -> Digest? {
    guard let others = files.identityOfOthers else { return nil }
    var hash = SHA256()
    hash.update(surroundings.digest.bytes)
    hash.update("\(options)\n")
    hash.update(files.references)
    for glossary in glossaries { hash.update(glossary.digest.bytes) }
    hash.update(addresses.digest.bytes)
    hash.update(program?.digest.bytes ?? [])
    for template in files.templates {
      hash.update(template.name + "\n")
      hash.update(template.source)
    }
    hash.update(others.bytes)
    return hash.finish()
  }

  /// The key of what pages can show of each other.
  static func faces(
    of articles: Articles, _ files: SiteFiles, on today: Day, _ surroundings: Surroundings
  ) -> Digest {
    var hash = SHA256()
    hash.update(surroundings.digest.bytes)
    hash.update(today.iso)
    var writer = RecordWriter()
    writer.write(articles.published.count)
    for article in articles.published {
      writer.write(article.path.text)
      writer.write(article.face)
      // Links of other pages lead to the address that a translation has.
      writer.write(article.translation.map { $0.slug ?? "" }) { $0.write($1) }
      if writer.bytes.count > 1 << 16 {
        hash.update(writer.bytes)
        writer.removeAll()
      }
    }
    writer.write(articles.unpublished.map(\.text).sorted()) { $0.write($1) }
    writer.write(articles.withheld.pages.map { "\($0.key.text)\n\($0.value.text)" }.sorted()) { $0.write($1) }
    writer.write(articles.later) { writer, page in
      writer.write(page.file.path.text)
      writer.write(page.day.iso)
    }
    writer.write(articles.filesOfUnpublished) { $0.write($1) }
    writer.write(articles.unreadablePaths(files, surroundings.settings.languages).sorted()) { $0.write($1) }
    hash.update(writer.bytes)
    return hash.finish()
  }
}
