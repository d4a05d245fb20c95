package import Files
package import Site

/// One file of the published site: where it goes and what it holds.
package struct OutputFile: Sendable, Equatable {
  /// What a published file holds.
  package enum Content: Sendable, Equatable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of the regular file at this absolute path, for files that are published as they are.
    ///
    /// It is read in pieces, so that a large file does not have to fit into memory.
    case copy(of: String)
    /// What a template makes of a page.
    ///
    /// It is rendered when it is written, so that never more than a few pages are in memory.
    case rendered(PageRendering)
    /// A feed, which is made when it is written.
    case feed(FeedFile)
    /// What the file of the same path without `.gz` holds, compressed; no file at all where that gains nothing.
    ///
    /// It is compressed when that file is written.
    case compressed
  }

  /// The path below the output folder, with `/` between the names: `treatment/ketamine-infusion/index.html`.
  package let path: String
  /// What the file holds.
  package let content: Content
  /// The file in the output folder that is known to hold exactly this, if there is one.
  package var known: PublishedFile? {
    get { reference?.file }
    set { reference = newValue.map(KnownFile.init) }
  }
  // A site has as many files as pages, and those that are new have none.
  private var reference: KnownFile?

  /// Describes a file to publish; its path is checked when it is published.
  package init(path: String, content: Content, known: PublishedFile? = nil) {
    self.path = path
    self.content = content
    reference = known.map(KnownFile.init)
  }

  /// Whether it is what another file holds, compressed.
  var isCompressed: Bool { if case .compressed = content { true } else { false } }
}

/// What ``OutputFile/known`` leads to.
private final class KnownFile: Sendable, Equatable {
  let file: PublishedFile

  init(_ file: PublishedFile) { self.file = file }

  static func == (lhs: KnownFile, rhs: KnownFile) -> Bool { lhs.file == rhs.file }
}

/// A page that can be rendered when it is needed.
package struct PageRendering: Sendable, Equatable {
  /// What renders it.
  package let renderer: PageRenderer
  /// Its place among the outputs of the renderer's site.
  private let index: Int

  /// Names a file of a renderer.
  package init(_ renderer: PageRenderer, _ index: Int) { (self.renderer, self.index) = (renderer, index) }

  /// Which file of the site it is.
  package var output: Output { renderer.site.outputs[index] }

  /// Two renderings are the same where the same renderer makes the same file.
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.renderer === rhs.renderer && lhs.index == rhs.index
  }
}

/// A file that was published, and what it was made of.
package struct PublishedFile: Sendable, Equatable {
  /// What a file was made of.
  package enum Origin: Sendable, Equatable {
    /// Bytes of which nothing more is known.
    case bytes
    /// A file; what tells that one apart, if it can be told.
    case copy(FileIdentity?)
    /// A page.
    case page(RenderKey)
    /// The file beside it, compressed.
    case compressed
    /// The file beside it, for which compressing gains nothing, so that there is no file.
    case useless
  }

  /// The path below the output folder.
  package let path: String
  /// What tells the published file apart; `nil` where only its bytes tell.
  package let identity: FileIdentity?
  /// What it was made of.
  package let origin: Origin

  /// Describes a published file.
  package init(path: String, identity: FileIdentity?, origin: Origin) {
    (self.path, self.identity, self.origin) = (path, identity, origin)
  }
}
