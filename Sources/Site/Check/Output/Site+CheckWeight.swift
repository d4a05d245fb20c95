import Page
import Diagnostics

extension Site {
  /// Pages that weigh more, together with their stylesheets and compressed, than `budgets:` in site.yml allows.
  func checkWeight(_ published: [PublishedPage]) -> [Diagnostic] {
    let budgets = settings.budgets
    let unknown = budgets.exceptions.filter { self[ContentPath($0.value)] == nil }.map { item in
      Diagnostic(
        .brokenLink, "there is no page '\(item.value)'", at: item.location,
        fix: Suggestion.didYouMean(item.value, among: pages.map(\.path.text)))
    }
    guard let budget = budgets.page else { return unknown }
    let exceptions = Set(budgets.exceptions.map(\.value))
    let sheets = weightsOfStylesheets
    let heavy = published.compactMap { page -> Diagnostic? in
      guard page.listing != nil || !exceptions.contains(page.page.path.text) else { return nil }
      let weight = page.stylesheets.reduce(page.weight) { $0 + (sheets[$1] ?? 0) }
      guard weight > budget else { return nil }
      return Diagnostic(
        .pageWeight,
        "\(page.name) weighs \(weight) bytes, compressed and with its styles, \(weight - budget) more than it may",
        at: page.page.frontMatter.location, fix: "make two pages of it, or name it in site.yml under except:")
    }
    return unknown + heavy
  }

  /// How many bytes a host sends for each stylesheet of Public, by the address that pages have for it.
  private var weightsOfStylesheets: [String: Int] {
    Dictionary(
      stylesheets.map { sheet in
        let file = fingerprints.files[sheet.path]
        return (
          root + PercentEncoding.encode(file?.path ?? sheet.path),
          Gzip.size(of: file?.bytes ?? sheet.source.bytes)
        )
      }
    ) { first, _ in first }
  }
}
