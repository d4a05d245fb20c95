import ArgumentParser
import Diagnostics
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the site without publishing it.",
    discussion: """
      Finds everything that a build finds, and more: it renders every page in memory and looks at what readers would get.

      The formats, all on standard output: text for people; json, one object with a list and a summary; github, annotations for \
      GitHub Actions; sarif, the SARIF 2.1.0 that code hosts and editors read. File names in github and sarif start where the \
      command is run.

      Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  /// How to say what was found.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "How to say what was found.")
  var format = Format.text

  func run() async throws {
    let folder = try Folder.site(at: common.site)
    var options = Site.Options(today: try .today())
    options.keepsProse = true
    let site: Site
    do throws(FileError) {
      site = await Site(try await SiteFiles.load(from: folder, includesStylesheets: true), options: options)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
    let diagnostics = await site.audit(isStrict: common.strict)
    report(diagnostics, on: site, in: Folder.prefix(folder))
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.content }
  }

  private func report(_ diagnostics: [Diagnostic], on site: Site, in folder: String) {
    switch format {
    case .text:
      Terminal.output.show(diagnostics)
      let pages = counted(site.pages.count, "page")
      Terminal.output.write("Checked \(pages): \(diagnostics.summary ?? "nothing to mend").")
    case .json: Terminal.output.write(diagnostics.json)
    case .github:
      for diagnostic in diagnostics { Terminal.output.write(diagnostic.gitHubCommand(in: folder)) }
    case .sarif:
      Terminal.output.write(diagnostics.sarif(toolVersion: Handout.version, in: folder))
    }
  }
}
