internal import Files

/// What a machine has for making smaller copies of pictures, and where they are kept.
package struct PictureTools: Sendable {
  /// The folder of the site; `nil` where copies are not kept for the next build.
  let site: String?
  private let folders: [String]

  /// - Parameters:
  ///   - site: The folder of the site; `nil` where copies are not kept for the next build.
  ///   - folders: Where programs are looked for: those that `PATH` names, unless a test says otherwise.
  package init(site: String?, folders: [String] = Programs.folders) {
    (self.site, self.folders) = (site, folders)
  }

  /// The program that makes them; `nil` where this machine has none.
  var program: PictureProgram? { PictureProgram(in: folders) }
}
