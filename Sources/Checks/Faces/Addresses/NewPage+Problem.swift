import Page
import Diagnostics
package import Files
package import Site
import Text

extension NewPage {
  /// Why the page cannot be made in a site: its file, or its address, is taken.
  ///
  /// - Parameter files: The files of the site, as they are.
  package func problem(in files: SiteFiles) async throws(FileError) -> NewPageProblem? {
    if files.pages.contains(where: { $0.file.path == path }) {
      return NewPageProblem(description: "\(path.file) is there already")
    }
    guard title.isTitle else { return NewPageProblem(description: "a title is words on one line") }
    if path.isIndex, kind != .page {
      return NewPageProblem(
        description: "\(path.file) is the page of its folder: make it with 'handout new page \(path.text)'")
    }
    var files = files
    files.pages.append(SiteFiles.ListedPage(PageFile(path, SourceText(file: path.file, text))))
    let site = try await Site(files, options: Site.Options(today: today, includesDrafts: true))
    // The newcomer is the last that claims its address, so a clash is told of others or of it, but always with it.
    guard
      let clash = SameAddresses().findings(in: Faces(site, templateNames: [:])).first(where: {
        ($0.location?.file == path.file || $0.message.contains(path.file))
      })
    else { return nil }
    return NewPageProblem(description: "the address /\(path.address) is taken: \(clash.message)")
  }
}
