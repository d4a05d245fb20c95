package import Diagnostics
package import Files

/// The file of a page: where its text is.
package struct PageFile: Sendable {
  /// Where a text is.
  package enum Place: Sendable {
    /// In memory: sites of tests have no files.
    indirect case memory(SourceText)
    /// In the site's folder.
    case folder(String)
  }

  /// The file.
  package let path: ContentPath
  /// Where its text is.
  package let place: Place

  /// Takes a text that is in memory.
  package init(_ path: ContentPath, _ source: SourceText) { (self.path, place) = (path, .memory(source)) }

  /// Names a file in a site's folder.
  package init(_ path: ContentPath, in folder: String) { (self.path, place) = (path, .folder(folder)) }

  /// The bytes of the file.
  func bytes() throws(FileError) -> [UInt8] {
    switch place {
    case .memory(let source): source.bytes
    case .folder(let folder): try FileReader.bytes(of: "\(folder)/Content/\(path.text)")
    }
  }

  /// The text of the file; what is wrong with it where it is none.
  package func text() throws(FileError) -> Result<SourceText, InvalidUTF8> {
    if case .memory(let source) = place { return .success(source) }
    let bytes = try bytes()
    return Result { () throws(InvalidUTF8) in try SourceText(file: path.file, bytes: bytes) }
  }

  /// The text of a file that was read before, for the place of a mistake; empty where it has gone since.
  func textAgain() -> SourceText {
    guard case .success(let source)? = try? text() else { return SourceText(file: path.file, "") }
    return source
  }
}
