/// The pictures in Content and Public, published or not.
package struct PictureLibrary: Sendable {
  /// All of them, those of Content first.
  package let files: [PictureFile]
  private let places: [String: Int]

  /// Takes pictures in the order of ``SiteFiles/listedPictures``.
  package init(_ files: [PictureFile]) {
    self.files = files
    places = Dictionary(files.indices.map { (files[$0].path, $0) }) { first, _ in first }
  }

  /// A picture by its path below the output folder.
  package subscript(path: String) -> PictureFile? { places[path].map { files[$0] } }
}
