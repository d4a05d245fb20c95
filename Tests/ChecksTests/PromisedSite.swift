import Diagnostics
import SiteTesting

/// Sites with a list of promised addresses.
enum PromisedSite {
  /// A page, perhaps with old addresses.
  static func page(_ text: String = "", aliases: String? = nil) -> String {
    aliases.map { TestSite.articleStart.dropLast(4) + "aliases: [\($0)]\n---\n" + text }
      ?? TestSite.articleStart + text
  }

  /// The marked list of addresses, and what is found wrong with a site that it belongs to.
  static func found(_ marked: String, _ files: [String: String]) async -> (places: [String], [Diagnostic]) {
    let marked = MarkedText(marked)
    let site = TestSite(files.merging(["Content/addresses.lock": marked.text]) { $1 })
    return (marked.places.map { "Content/addresses.lock:\($0) vanished-address" }, await site.diagnostics())
  }
}
