package import Files
package import Page
package import Quiz

/// What the translations of a page have in common, found once for all of them.
package struct OriginalPage: Sendable {
  /// The blocks; `nil` where the file holds no text.
  package let blocks: PageBlocks?
  /// The proof of the quiz.
  package let proof: Proof?

  /// Reads a page that others translate.
  ///
  /// - Parameters:
  ///   - file: One of these.
  ///   - article: The page itself, if it could be read.
  package init?(of file: PageFile, _ article: Article?) throws(FileError) {
    guard let translation = file.translation else { return nil }
    blocks = try? translation.blocks().get()
    proof = article?.proof
  }
}
