package import Publishing
package import Rendering
package import Site

/// Makes a file of the site when it is needed.
package struct OutputMaker: ContentMaker {
  /// What renders it.
  package let renderer: Renderer
  /// Its place among the outputs of the renderer's site.
  private let index: Int

  /// Names a file of a renderer.
  init(_ renderer: Renderer, _ index: Int) { (self.renderer, self.index) = (renderer, index) }

  /// The file.
  package var output: Output { renderer.site.outputs[index] }

  /// The page that the file comes of, by its place in the site.
  var page: Int? { output.kind.comesOfPage ? renderer.site.page(of: output) : nil }

  /// The digest of the file: of a page, the key of what its template is given.
  ///
  /// A feed has none, since it is sooner made than its key.
  package var digest: ContentDigest? { renderer.digest(of: output) }

  package func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
    do throws(RenderFailure) {
      return try renderer.renderWithDigest(output)
    } catch {
      switch error {
      case .template(let diagnostic): throw .mistakes([diagnostic])
      case .reading(let error): throw .file(error)
      }
    }
  }
}
