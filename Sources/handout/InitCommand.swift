import Page
import ArgumentParser
import Glibc
import Site
import Starter
import Text

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a new site.",
    discussion: """
      Writes a small complete site into a folder: pages with sources, a quiz, helplines, templates and styles. It builds at once, \
      and its README.md says what to do next.

      Nothing is ever overwritten: where something stands in the way, that is listed, and nothing is written. A README.md, a \
      .gitignore and a .vscode that are there already stay as they are.

      Examples:
        handout init my-site
        cd my-site && handout init .

      Exit status: 0 done, 2 wrong usage or something in the way, 3 the machine failed.
      """
  )

  @Argument(help: "The folder of the new site; it is made where it is missing.", completion: .directory)
  var folder: String

  /// What is left unchanged if it exists already.
  private static let optional = ["README.md", ".gitignore", ".vscode"]

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name a folder for the new site, or . for this one") }
  }

  func run() throws {
    let target = Folder.absolute(folder)
    let today = try SiteDay.today().day
    let words = ["today": today.iso, "due": today.adding(days: 90).iso]
    let files =
      Starter.files(replacing: words)
      + SchemaCommand.Subject.allCases.compactMap { subject in
        subject.schema.map {
          Starter.File(path: ".vscode/\(subject.rawValue).schema.json", bytes: Array(($0.text + "\n").utf8))
        }
      }
    let kept: [String]
    do throws(NewSiteError) {
      kept = try NewSite(files, in: target, optional: Set(Self.optional)).write()
    } catch {
      Terminal.error.write("error: \(error)")
      throw error.exitCode
    }
    report(target, kept: kept)
  }

  private func report(_ target: String, kept: [String]) {
    let isHere = target == Folder.absolute(".")
    let shown = isHere ? "this folder" : Folder.shown(target)
    Terminal.output.write("A new site is in \(shown).")
    if !kept.isEmpty { Terminal.output.write("Left as it was: \(kept.joined(separator: ", ")).") }
    Terminal.output.write("\nNext:")
    if !isHere { Terminal.output.write("  cd \(shown.shellQuoted)") }
    Terminal.output.write(
      """
        handout serve                     shows it at http://127.0.0.1:8000/
        handout new article help/sleep    starts a page

      Write your own name, address and helplines into Content/site.yml.\(kept.contains("README.md") ? "" : " README.md says more.")
      """)
    if kept.contains(".vscode") {
      Terminal.output.write(
        "\nFor an editor that explains the keys of site.yml: handout schema site > .vscode/site.schema.json")
    }
  }
}

extension NewSiteError {
  /// Something in the way is wrong usage; everything else is the machine.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .occupied, .symbolicLink, .busy: .usage
    case .file(let error): error.reason == .system(ENOTDIR) ? .usage : .machine
    }
  }
}
