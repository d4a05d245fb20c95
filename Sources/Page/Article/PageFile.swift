package import Diagnostics
package import Files

/// The file of a page: where its text is.
///
/// A class, because lists of all pages are copied in every build, and all of them name the same folder: as values, their copies
/// made both cores count the uses of that one text.
package final class PageFile: Sendable {
  /// Where a text is.
  package enum Storage: Sendable {
    /// In memory: sites of tests have no files.
    indirect case memory(SourceText)
    /// In the site's folder.
    case folder(String)
  }

  /// The file.
  package let path: ContentPath
  /// Where its text is.
  package let storage: Storage
  /// What it is made of, if it is a translation; then there is no file at its path.
  package let translation: TranslationFile?

  /// Takes a text that is in memory.
  package init(_ path: ContentPath, _ source: SourceText) {
    (self.path, storage, translation) = (path, .memory(source), nil)
  }

  /// Names a file in a site's folder.
  package init(_ path: ContentPath, in folder: String) {
    (self.path, storage, translation) = (path, .folder(folder), nil)
  }

  /// Names a page that is a translation.
  package init(_ path: ContentPath, _ translation: TranslationFile) {
    (self.path, storage, self.translation) = (path, translation.catalogue.storage, translation)
  }

  /// The bytes of the file.
  func bytes() throws(FileError) -> [UInt8] {
    switch storage {
    case .memory(let source): source.bytes
    case .folder(let folder): try FileReader.bytes(of: "\(folder)/Content/\(path.text)")
    }
  }

  /// The text of the page, or what is wrong with the bytes of its file.
  ///
  /// - Parameters:
  ///   - surroundings: What a translation depends on; `nil` where it need not be compared with its original.
  ///   - blocks: The blocks of the original, if they are known.
  package func pageText(
    in surroundings: TranslationSurroundings?, _ blocks: PageBlocks? = nil
  ) throws(FileError) -> Result<PageText, InvalidUTF8> {
    guard let translation else { return try text().map { PageText($0) } }
    return try translation.text(blocks, in: surroundings)
  }

  /// The text of the file, or what is wrong with its bytes.
  func text() throws(FileError) -> Result<SourceText, InvalidUTF8> {
    if case .memory(let source) = storage { return .success(source) }
    let bytes = try bytes()
    return Result { () throws(InvalidUTF8) in try SourceText(file: path.file, bytes: bytes) }
  }

  /// The text for the place of a mistake; empty where the file is gone.
  package func textAgain() -> SourceText {
    guard case .success(let text)? = try? pageText(in: nil) else { return SourceText(file: path.file, "") }
    return text.source
  }
}
