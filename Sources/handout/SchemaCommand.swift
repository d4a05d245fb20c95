import Page
import ArgumentParser
import Checks
import Diagnostics
import Site
import Text

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what a file may hold, for editors that complete and explain it.",
    discussion: """
      Prints a JSON Schema (draft 7). For site.yml, put it into a file and name that in the first line of site.yml; editors with \
      the YAML language server, such as Visual Studio Code with the extension 'YAML' of Red Hat, then explain every key:

        # yaml-language-server: $schema=../.vscode/site.schema.json

      Examples:
        handout schema site > .vscode/site.schema.json
        handout schema front-matter > .vscode/front-matter.schema.json

      Exit status: 0 done, 2 wrong usage, 3 the machine failed.
      """
  )

  /// What a schema can describe.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case site
    case frontMatter = "front-matter"

    var schema: JSON {
      switch self {
      case .site: SiteSettings.schema(naming: CheckRegistry.entries.map(\.check))
      case .frontMatter: FrontMatter.schema
      }
    }
  }

  @Argument(help: "Content/site.yml, or the front matter of pages.")
  var subject: Subject

  func run() { Terminal.output.writeForPrograms(subject.schema.text) }
}
