import Files
import Page
import Text

extension SiteFiles {
  /// The pictures in Content that could run a script.
  ///
  /// One that cannot be read cannot be published either, which is reported then.
  func activePictures() async -> Set<ContentPath> {
    let drawings = assets.filter { $0.ending == "svg" }
    guard !drawings.isEmpty else { return [] }
    let found = await drawings.concurrentMap { [folder] picture -> ContentPath? in
      guard let bytes = try? FileReader.bytes(of: folder + "/" + picture.file) else { return nil }
      return ActiveSVG.isActive(bytes) ? picture : nil
    }
    return Set(found.compactMap(\.self))
  }
}
