import Page
import ArgumentParser
import Site

/// `--base-url`, for commands whose output names the addresses of pages.
struct BaseURLOption: ParsableArguments {
  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Where the site will stand, instead of base-url in site.yml.", valueName: "url"))
  var text: String?

  /// The address; `nil` if it is not given.
  var url: BaseURL? {
    get throws {
      guard let text else { return nil }
      guard let url = BaseURL(text) else {
        throw ValidationError("'\(text)' is not the address of a site: write https://example.org")
      }
      return url
    }
  }
}
