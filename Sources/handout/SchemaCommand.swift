import Page
import ArgumentParser
import Checks
import Diagnostics
import Evidence
import Site
import Starter
import Text
import Words

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print what a file may hold.",
    discussion: """
      For site.yml and for front matter, prints a JSON Schema (draft 7), by which editors complete and explain keys. For site.yml, put it into a file and name that in the first line of site.yml; editors with \
      the YAML language server, such as Visual Studio Code with the extension 'YAML' of Red Hat, then explain every key:

        # yaml-language-server: $schema=../.vscode/site.schema.json

      For Content/data/studies.csv, prints every column with its meaning, and what became of the columns of earlier files, as \
      Markdown.

      For words, prints the program's own words for readers in English, as a PO file to translate: Templates/words/LANGUAGE.po \
      may hold them beside the words of the templates.

      Examples:
        handout schema site > .vscode/site.schema.json
        handout schema front-matter > .vscode/front-matter.schema.json
        handout schema studies
        handout schema words

      Exit status: 0 done, 2 wrong usage, 3 the machine failed.
      """
  )

  /// What a schema can describe.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case site
    case frontMatter = "front-matter"
    case studies
    case words

    /// The JSON Schema; `nil` for a file that no schema can describe.
    var schema: JSON? {
      switch self {
      case .site: SiteSettings.schema(naming: CheckRegistry.entries.map(\.check))
      case .frontMatter: FrontMatter.schema
      case .studies, .words: nil
      }
    }

    /// What is printed.
    var text: String {
      switch self {
      case .site, .frontMatter: schema?.text ?? ""
      case .studies: StudyColumn.guide
      // Whatever is printed ends with a line end.
      case .words: String(Catalogue.englishFile.dropLast())
      }
    }
  }

  @Argument(
    help: "Content/site.yml, the front matter of pages, or Content/data/studies.csv, or the program's words.")
  var subject: Subject

  func run() { Terminal.output.writeForPrograms(subject.text) }
}

extension SchemaCommand {
  /// The schemas as a site has them, for editors that complete and explain keys.
  static var files: [Starter.File] {
    Subject.allCases.compactMap { subject in
      subject.schema.map {
        Starter.File(path: ".vscode/\(subject.rawValue).schema.json", bytes: Array(($0.text + "\n").utf8))
      }
    }
  }
}
