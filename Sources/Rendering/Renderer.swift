internal import Files
import Page
internal import Pictures
package import Site
internal import Synchronization
internal import Text

/// Makes the bytes of every file of a site, with what is the same for many of them worked out once.
///
/// What a file holds is a pure function of the site.
package final class Renderer: Sendable {
  /// What is rendered.
  package let site: Site
  /// Makes what comes of a page.
  private let pages: PageRenderer
  /// What the feeds say, in the order of ``Site/feeds``, as soon as it is known: all forms of a feed say the same.
  private let feeds = Mutex<[Int: FeedContent]>([:])
  /// The indexes, in the order of ``Site/searches``.
  private let searches: [SearchIndex]

  /// Prepares to render; nothing is rendered yet.
  package convenience init(_ site: Site) { self.init(site, PageRenderer(site), searchGroups: nil) }

  private init(_ site: Site, _ pages: PageRenderer, searchGroups: [[SearchGroup]]?) {
    (self.site, self.pages) = (site, pages)
    searches = site.searches.indices.map { SearchIndex(site.searches[$0], of: site, searchGroups?[$0]) }
  }

  /// The same with the words of the pages of each index, which need not be read then.
  package func using(_ searchGroups: [[SearchGroup]]) -> Renderer {
    Renderer(site, pages, searchGroups: searchGroups)
  }

  /// The bytes of a file; none for a name at which nothing is published.
  package func render(_ output: Output) throws(RenderFailure) -> [UInt8] {
    switch output.kind {
    case .page, .listing, .redirect, .quizStylesheet: try pages.render(output)
    case .contentFile, .pictureCopy, .publicFile, .fingerprintedFile: try file(output)
    case .sitemap: Sitemap(of: site).bytes
    case .sitemapPart: sitemapPart(output)
    case .robots: site.robots
    case .manifest: manifest(output)
    case .feed: try feed(output)
    case .hostHeaders: Array(HostedSite(site).headersFile.utf8)
    case .hostRedirects: Array(HostedSite(site).redirectsFile.utf8)
    case .searchIndex, .searchWords, .searchPages: try search(output)
    case .compressed: try compressed(output)
    case .quizStylesheetName, .publicFileName: []
    }
  }

  /// The absolute path of the file whose bytes a file has, where it is published as it is.
  package func copiedFile(_ output: Output) -> String? {
    guard output.kind.isPublished, site.rewrittenBytes(of: output) == nil else { return nil }
    if case .pictureCopy(let index) = output.origin { return site.pictureCopies.all[index].file }
    return site.file(of: output).map { "\(site.folder)/\($0)" }
  }

  private func file(_ output: Output) throws(RenderFailure) -> [UInt8] {
    if let bytes = site.rewrittenBytes(of: output) { return bytes }
    guard let file = copiedFile(output) else { return [] }
    do throws(FileError) {
      let bytes = try FileReader.bytes(of: file)
      return PictureFile.isCleaned(output.path) ? Picture.published(bytes) : bytes
    } catch {
      throw .reading(error)
    }
  }

  private func sitemapPart(_ output: Output) -> [UInt8] {
    guard case .sitemapPart(let part) = output.origin else { return [] }
    return Sitemap(of: site).bytes(ofPart: part)
  }

  private func manifest(_ output: Output) -> [UInt8] {
    let place = if case .edition(let place) = output.origin { place } else { SiteLanguages.main }
    return site.manifest(of: site.editions[place])
  }

  private func feed(_ output: Output) throws(RenderFailure) -> [UInt8] {
    guard case .feed(let index, let format) = output.origin else { return [] }
    do throws(FileError) {
      let known = feeds.withLock { $0[index] }
      let content = if let known { known } else { try FeedContent(site.feeds[index], of: site) }
      feeds.withLock { $0[index] = content }
      return content.bytes(format)
    } catch {
      throw .reading(error)
    }
  }

  private func search(_ output: Output) throws(RenderFailure) -> [UInt8] {
    do throws(FileError) {
      switch output.origin {
      case .search(let search): return SearchIndex.settings(of: site.searches[search], in: site)
      case .searchWords(let part, let search): return try searches[search].words(part)
      case .searchPages(let file, let search): return try searches[search].pages(file)
      default: return []
      }
    } catch {
      throw .reading(error)
    }
  }

  private func compressed(_ output: Output) throws(RenderFailure) -> [UInt8] {
    guard case .original(let index) = output.origin else { return [] }
    return Gzip().compressed(try render(site.outputs[index])) ?? []
  }
}

extension Renderer {
  /// Identifies the bytes of a file that comes of a page by what its template is given; `nil` for any other.
  package func key(of output: Output) -> RenderKey? {
    output.kind.comesOfPage ? pages.key(of: output) : nil
  }

  /// The digest of all that a file is made of; `nil` where only its bytes tell.
  package func digest(of output: Output) -> [UInt8]? {
    switch output.origin {
    case .searchWords(let part, let search): searches[search].digest(ofWords: part)
    case .searchPages(let file, let search): searches[search].digest(ofPages: file)
    default: key(of: output)?.bytes
    }
  }

  /// The bytes of a file with its digest.
  ///
  /// For what comes of a page, both together cost little more than the bytes alone.
  package func renderWithDigest(_ output: Output) throws(RenderFailure) -> (bytes: [UInt8], digest: [UInt8]?)
  {
    guard output.kind.comesOfPage else { return (try render(output), digest(of: output)) }
    let (bytes, key) = try pages.renderWithKey(output)
    return (bytes, key.bytes)
  }
}
