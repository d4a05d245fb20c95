package import Diagnostics
package import Files
package import Markdown

/// The files of a page that is a translation.
package final class TranslationFile: Sendable {
  /// The page that it translates.
  package let original: PageFile
  /// The PO file with its words.
  package let catalogue: PageFile
  /// How headings of the original get their ids.
  package let anchors: Document.Options.Anchors

  /// Names the files.
  package init(_ catalogue: PageFile, of original: PageFile, anchors: Document.Options.Anchors) {
    (self.original, self.catalogue, self.anchors) = (original, catalogue, anchors)
  }

  /// The blocks of the original.
  package func blocks() throws(FileError) -> Result<PageBlocks, InvalidUTF8> {
    try original.text().map { blocks(of: $0) }
  }

  /// The blocks of a text of the original.
  package func blocks(of source: SourceText) -> PageBlocks {
    var options = Document.Options()
    options.anchors = anchors
    return PageBlocks(source, options: options)
  }

  /// The text of the translation.
  ///
  /// - Parameters:
  ///   - blocks: Those of the original, if they are known.
  ///   - surroundings: What else it depends on; `nil` for the place of a mistake, when all was compared before.
  func text(_ blocks: PageBlocks? = nil, in surroundings: TranslationSurroundings?) throws(FileError)
    -> Result<
      PageText, InvalidUTF8
    >
  {
    let page: PageBlocks
    if let blocks {
      page = blocks
    } else {
      switch try self.blocks() {
      case .failure(let error): return .failure(error)
      case .success(let found): page = found
      }
    }
    return try catalogue.text().map { PageText(page, with: $0, of: original.path, in: surroundings) }
  }
}
