internal import Files
import Page
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

  /// Prepares to render; nothing is rendered yet.
  package init(_ site: Site) {
    self.site = site
    pages = PageRenderer(site)
  }

  /// The bytes of a file; none for a name at which nothing is published.
  package func render(_ output: Output) throws(RenderFailure) -> [UInt8] {
    switch output.kind {
    case .page, .listing, .redirect, .quizStylesheet: try pages.render(output)
    case .contentFile, .publicFile, .fingerprintedFile: try file(output)
    case .sitemap: Sitemap(of: site).bytes
    case .sitemapPart: sitemapPart(output)
    case .robots: site.robots
    case .manifest: manifest(output)
    case .feed: try feed(output)
    case .hostHeaders: Array(HostedSite(site).headersFile.utf8)
    case .hostRedirects: Array(HostedSite(site).redirectsFile.utf8)
    case .compressed: try compressed(output)
    case .quizStylesheetName, .publicFileName: []
    }
  }

  /// The absolute path of the file whose bytes a file has, where it is published as it is.
  package func copiedFile(_ output: Output) -> String? {
    guard output.kind.isPublished, site.rewrittenBytes(of: output) == nil else { return nil }
    return site.file(of: output).map { "\(site.folder)/\($0)" }
  }

  private func file(_ output: Output) throws(RenderFailure) -> [UInt8] {
    if let bytes = site.rewrittenBytes(of: output) { return bytes }
    guard let file = copiedFile(output) else { return [] }
    do throws(FileError) { return try FileReader.bytes(of: file) } catch { throw .reading(error) }
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

  private func compressed(_ output: Output) throws(RenderFailure) -> [UInt8] {
    guard case .original(let index) = output.origin else { return [] }
    return Gzip.compressed(try render(site.outputs[index])) ?? []
  }
}

extension Renderer {
  /// Identifies the bytes of a file by what they are made of; `nil` where only the bytes do.
  package func key(of output: Output) -> RenderKey? {
    output.kind.comesOfPage ? pages.key(of: output) : nil
  }

  /// The bytes of a file with its key.
  ///
  /// For what comes of a page, both together cost little more than the bytes alone.
  package func renderWithKey(_ output: Output) throws(RenderFailure) -> (bytes: [UInt8], key: RenderKey?) {
    output.kind.comesOfPage ? try pages.renderWithKey(output) : (try render(output), nil)
  }
}
