import Page
import Site

/// One article whole, its file's text included, among the faces of all pages.
///
/// What is found in it changes with ``Article/digest`` and the faces alone.
struct PageScope {
  let article: Article
  let faces: Faces
  /// What links may lead to.
  let targets: LinkTargets
  /// The ids that its template may have.
  let templateFacts: TemplateFacts
  /// The place of the page among the faces.
  let place: Int

  init(
    _ article: Article, at place: Int, among faces: Faces, _ targets: LinkTargets, _ ids: TemplateFacts
  ) {
    (self.article, self.place, self.faces) = (article, place, faces)
    (self.targets, templateFacts) = (targets, ids)
  }
}
