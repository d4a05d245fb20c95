package import Diagnostics
package import Files

/// The file in which a site's editors accept what is wrong with it.
package struct BaselineRecord: Sendable {
  /// What writing it came to.
  package struct Change: Sendable, Equatable {
    /// How many findings are accepted now.
    package let accepted: Int
    /// How many of them were not before.
    package let added: Int
    /// How many were accepted before and are there no more.
    package let gone: Int
  }

  private let file: KeptFile

  /// - Parameter folder: The folder that holds Content.
  package init(ofSiteIn folder: String) { file = KeptFile(Baseline.file, ofSiteIn: folder) }

  /// Accepts everything that may be accepted of what was found, and nothing else.
  ///
  /// Where there is nothing to accept, there is no file afterwards.
  package func accept(_ found: [Diagnostic]) throws(FileError) -> Change {
    let old = try file.text()
    let before = old.map { Baseline($0) } ?? Baseline()
    let compared = before.compare(with: found)
    let added = compared.new.count(where: Baseline.canAccept)
    if let text = Baseline.text(accepting: found) {
      if !text.utf8.elementsEqual(old?.bytes ?? []) { try file.replace(with: Array(text.utf8)) }
    } else if old != nil {
      try file.remove()
    }
    return Change(accepted: compared.accepted + added, added: added, gone: compared.gone)
  }
}
