package import Files
import Page

extension SiteFiles {
  /// A picture of Content or Public that is not read yet.
  package struct ListedPicture: Sendable {
    /// The file, as editors see it: `Public/logo.png`.
    package let file: String
    /// Where it is published below the output folder.
    package let path: String
    /// The identity of the file; `nil` where only its bytes say whether it has changed.
    package let identity: FileIdentity?
  }

  /// The pictures in Content and Public, those of Content first.
  package var listedPictures: [ListedPicture] {
    let content = assets.map { (file: $0.file, path: $0.outputPath) }
    return (content + publicFolder.files.map { (file: "Public/" + $0, path: $0) })
      .filter { Self.isPicture($0.path) }
      .map { ListedPicture(file: $0.file, path: $0.path, identity: identitiesOfPictures[$0.file]) }
  }

  /// Whether a file is a picture by its name.
  static func isPicture(_ path: String) -> Bool {
    ContentPath(path).ending.map(PictureFile.endings.contains) ?? false
  }

  /// Reads a picture; `nil` where that cannot be done: it cannot be published either, which is reported then.
  package func read(_ picture: ListedPicture) -> PictureFile? {
    let known = picture.file.hasPrefix("Public/") ? publicFolder.contents[picture.path] : nil
    guard let bytes = known ?? (try? FileReader.bytes(of: folder + "/" + picture.file)) else { return nil }
    return PictureFile(picture, bytes)
  }

  /// Reads all pictures, on all cores.
  package func pictures() async -> PictureLibrary {
    PictureLibrary(await listedPictures.concurrentMap { self.read($0) }.compactMap(\.self))
  }
}
