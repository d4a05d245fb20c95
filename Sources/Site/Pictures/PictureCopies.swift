package import Diagnostics

/// The smaller copies of the pictures of a site.
package struct PictureCopies: Sendable {
  /// Of a picture, by its path below the output folder, from narrow to wide; only of those that have any.
  private let copies: [String: [PictureCopy]]
  /// All of them, by the paths of the pictures.
  package let all: [PictureCopy]
  /// Why some could not be made.
  package let mistakes: [Diagnostic]

  /// Takes copies from narrow to wide, by the path of their picture below the output folder.
  package init(_ copies: [String: [PictureCopy]] = [:], mistakes: [Diagnostic] = []) {
    (self.copies, self.mistakes) = (copies, mistakes)
    all = copies.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// The copies of a picture, by its path below the output folder.
  package subscript(path: String) -> [PictureCopy] { copies[path] ?? [] }
}
