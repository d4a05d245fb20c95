package import Diagnostics
package import Files

/// The file of a page: where its text is.
package struct PageFile: Sendable {
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

  /// Takes a text that is in memory.
  package init(_ path: ContentPath, _ source: SourceText) { (self.path, storage) = (path, .memory(source)) }

  /// Names a file in a site's folder.
  package init(_ path: ContentPath, in folder: String) { (self.path, storage) = (path, .folder(folder)) }

  /// The bytes of the file.
  func bytes() throws(FileError) -> [UInt8] {
    switch storage {
    case .memory(let source): source.bytes
    case .folder(let folder): try FileReader.bytes(of: "\(folder)/Content/\(path.text)")
    }
  }

  /// The text of the file, or what is wrong with its bytes.
  package func text() throws(FileError) -> Result<SourceText, InvalidUTF8> {
    if case .memory(let source) = storage { return .success(source) }
    let bytes = try bytes()
    return Result { () throws(InvalidUTF8) in try SourceText(file: path.file, bytes: bytes) }
  }

  /// The text for the place of a mistake; empty where the file is gone.
  package func textAgain() -> SourceText {
    guard case .success(let source)? = try? text() else { return SourceText(file: path.file, "") }
    return source
  }
}
