import Files
import Page

extension SiteFiles {
  /// The pictures in Content and Public, by their published paths.
  ///
  /// One that cannot be read cannot be published either, which is reported then.
  func pictures() async -> PictureLibrary {
    let content = assets.map { (file: $0.file, path: $0.outputPath) }
    let all =
      (content + publicFolder.files.map { (file: "Public/" + $0, path: $0) })
      .filter { ContentPath($0.path).ending.map(PictureFile.endings.contains) ?? false }
    guard !all.isEmpty else { return PictureLibrary([]) }
    let found = await all.concurrentMap { [folder, publicFolder] picture -> PictureFile? in
      let known = picture.file.hasPrefix("Public/") ? publicFolder.contents[picture.path] : nil
      guard let bytes = known ?? (try? FileReader.bytes(of: folder + "/" + picture.file)) else { return nil }
      return PictureFile(picture.file, at: picture.path, bytes)
    }
    return PictureLibrary(found.compactMap(\.self))
  }
}
