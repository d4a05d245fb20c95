import Diagnostics
import Evidence
import Page

/// The keys of sources that stand in a text without brackets.
struct BareKeys: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let (article, references) = (scope.article, scope.faces.references)
    let found = article.citations.names.filter { references.contains($0.key) }
    guard !found.isEmpty else { return [] }
    let source = article.source
    return found.map { name in
      Diagnostic(.badCitation, .bareKey(name.key), at: source.location(of: name.range))
    }
  }
}

extension Message {
  fileprivate static func bareKey(_ key: String) -> Message {
    Message("a citation stands in brackets, so readers see '@\(key)' as it is", fix: "write [@\(key)]")
  }
}
