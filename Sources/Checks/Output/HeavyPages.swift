package import Diagnostics
import Page
import Site

extension Check {
  /// A page that takes longer to arrive than the site allows.
  package static let pageWeight = Check("page-weight", .warning)
}

/// Pages that weigh more, together with their stylesheets and compressed, than `budgets:` in site.yml allows.
struct HeavyPages: OutputCheck {
  func findings(in output: RenderedOutput) -> [Diagnostic] {
    guard let budget = output.budgets.page else { return [] }
    let exceptions = Set(output.budgets.exceptions.map(\.value))
    let sheets = output.weightsOfStylesheets
    return output.pages.compactMap { page in
      // A page is as long in every language.
      let names = [page.page.path.text, page.page.article.local.text]
      guard page.listing != nil || !names.contains(where: exceptions.contains) else { return nil }
      let weight = page.stylesheets.reduce(page.weight) { $0 + (sheets[$1] ?? 0) }
      guard weight > budget else { return nil }
      return Diagnostic(
        .pageWeight, .tooHeavy(page.name, weight, budget: budget), at: page.page.frontMatter.location)
    }
  }
}

extension Message {
  fileprivate static func tooHeavy(_ page: String, _ weight: Int, budget: Int) -> Message {
    Message(
      "\(page) weighs \(weight) bytes, compressed and with its styles, \(weight - budget) more than it may",
      fix: "make two pages of it, or name it in site.yml under except:")
  }
}
