import Diagnostics
import Evidence
import Site
import Files

/// Sources that no page cites and no page's studies belong to.
struct UnusedSources: FacesCheck {
  func findings(in faces: Faces) async -> [Diagnostic] {
    let (pages, references) = (faces.pages, faces.references)
    let keys = PathTable(Array(references.ids))
    let parts = await Chunks.map(pages.count, size: 256) { range in
      var isCited = Array(repeating: false, count: keys.paths.count)
      for place in range {
        let page = pages[place]
        for key in page.citedKeys { if let index = keys[key] { isCited[index] = true } }
        for key in page.shownStudies { if let index = keys[key] { isCited[index] = true } }
      }
      return isCited
    }
    let cited = keys.paths.indices.filter { index in parts.contains { $0[index] } }
    return references.unusedSources(citedKeys: Set(cited.map { keys.paths[$0] }))
  }
}
