import Page
import ArgumentParser
import Diagnostics
import Glibc
import Site
import Starter
import Text

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a new site, or bring what is new to one.",
    discussion: """
      Writes a small complete site into a folder: pages with sources, a quiz, helplines, templates, styles and icons. It builds at \
      once, and its README.md says what to do next. The pages are in English, whatever the language: write your own over them.

      Nothing is ever overwritten: where something stands in the way, that is listed, and nothing is written. A README.md, a \
      .gitignore and a .vscode that are there already stay as they are.

      --update brings what a newer version writes to a site that was started earlier: templates, styles, scripts and schemas that the \
      site has not touched are replaced, new ones are added, and the rest is listed. Pages and settings stay as they are. \
      'starter.lock' is how it knows: commit it.

      Examples:
        handout init my-site
        handout init my-site --title 'Alcohol and diabetes' --language en-GB
        cd my-site && handout init .
        handout init my-site --update --dry-run

      Exit status: 0 done, 2 wrong usage or something in the way, 3 the machine failed.
      """
  )

  @Argument(help: "The folder of the new site; it is made where it is missing.", completion: .directory)
  var folder: String

  @Option(name: .long, help: "The name of the site. (default: the name of its folder, as words)")
  var title: String?

  @Option(name: .long, help: "The language of the site, as in en-GB, es or ar.")
  var language = "en-GB"

  @Flag(name: .long, help: "Bring what is new to a site that was started earlier.")
  var update = false

  @Flag(name: .long, help: "With --update: only say what would change.")
  var dryRun = false

  /// What is left unchanged if it exists already.
  private static let optional = ["README.md", ".gitignore", ".vscode"]

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name a folder for the new site, or . for this one") }
    if let title, !title.isTitle { throw ValidationError("a title is words on one line") }
    if language.isEmpty { throw ValidationError("name a language, such as en-GB or es") }
    if dryRun, !update { throw ValidationError("--dry-run goes with --update") }
    if update, title != nil {
      throw ValidationError("--update leaves the title as it is: change it in site.yml")
    }
  }

  func run() throws {
    let target = Folder.absolute(folder)
    if update { return try SiteUpdate(of: Folder.site(at: folder), isTrial: dryRun).run() }
    let today = try SiteDay.today().day
    let name = target.split(separator: "/").last.map(\.asTitle) ?? ""
    let site = Starter.files(
      titled: title ?? (name.isTitle ? name : Self.exampleTitle), in: language, today: today.iso,
      due: today.adding(days: 90).iso)
    try check(site)
    let all = site + SchemaCommand.files
    let files = all + [Starter.File(path: StarterRecord.file, bytes: StarterRecord(of: all).bytes)]
    let kept: [String]
    do throws(NewSiteError) {
      kept = try NewSite(files, in: target, optional: Set(Self.optional)).write()
    } catch {
      Terminal.error.write("error: \(error)")
      throw error.exitCode
    }
    report(target, kept: kept, hasWords: Starter.hasWords(in: language))
  }

  /// What a site is called if neither its maker nor its folder says.
  private static let exampleTitle = "Plain health"

  /// Refuses what the settings of the site would refuse, such as a language that is none.
  private func check(_ files: [Starter.File]) throws {
    guard let file = files.first(where: { $0.path == SiteSettings.file }) else { return }
    let source = SourceText(file: file.path, String(decoding: file.bytes, as: UTF8.self))
    let problems = SiteSettings.read(source).diagnostics
    guard let problem = problems.first(where: { $0.severity == .error }) else { return }
    throw ValidationError([problem.message, problem.fix].compactMap(\.self).joined(separator: ": "))
  }

  private func report(_ target: String, kept: [String], hasWords: Bool) {
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
        handout manual                    explains the rest

      Write your own name, address and helplines into Content/site.yml.\(kept.contains("README.md") ? "" : " README.md says more.")
      """)
    if !language.lowercased().hasPrefix("en") {
      Terminal.output.write(
        "The pages that come with it are in English: write your own over them.")
    }
    if !hasWords {
      Terminal.output.write(
        "Handout has no words in '\(language)' yet, and says them in English: 'handout manual languages' says how to add them."
      )
    }
    if kept.contains(".vscode") {
      Terminal.output.write(
        "\nFor an editor that explains the keys of site.yml: handout schema site > .vscode/site.schema.json")
    }
  }
}

extension NewSiteError {
  /// Something in the way is wrong usage; everything else is the machine.
  var exitCode: ExitCode {
    switch self {
    case .occupied, .symbolicLink, .busy: .usage
    case .file(let error): error.reason == .system(ENOTDIR) ? .usage : .machine
    }
  }
}
