import Page
import Diagnostics
import Site

/// Pages that the front matter names under `related:` and `newest:` but that do not exist.
struct BrokenRelations: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let frontMatter = scope.article.frontMatter
    guard !frontMatter.related.isEmpty || frontMatter.newest != nil else { return [] }
    let page = scope.faces.pages[scope.place]
    return (frontMatter.related + [frontMatter.newest].compactMap(\.self)).compactMap { name in
      let target = LinkTarget(name.value, from: scope.article.linkBase)
      let finding =
        if case .page = target {
          scope.targets.finding(for: target, on: page, written: name.value)
        } else {
          Finding(.brokenLink, .noPageFile(name.value))
        }
      return finding?.diagnostic(at: name.location)
    }
  }
}

extension Message {
  fileprivate static func noPageFile(_ written: String) -> Message {
    Message("'\(written)' is not the file of a page", fix: "write its path, as in ../folder/page.md")
  }
}
