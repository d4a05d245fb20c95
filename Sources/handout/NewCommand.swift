import Page
import ArgumentParser
import Checks
import Files
import Glibc
import Site
import Text

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a new page.",
    discussion: """
      Writes a file into Content with the right lines at its start, each explained, and a text that shows what can be written. The \
      page is a draft: readers do not see it until you take away the line 'draft: true'.

      The path is the page's address: help/sleep, help/sleep.md and Content/help/sleep.md all become /help/sleep/. Missing folders \
      are made; nothing is ever overwritten. An index.md is the page of its folder.

      Examples:
        handout new article help/sleep
        handout new quiz help/where-to-start --title 'Where do I start?'
        handout new page help/index.md --title 'Get help'

      Exit status: 0 done, 2 wrong usage or the file is there already, 3 the machine failed.
      """
  )

  @Argument(help: "What kind of page: an article with sources and reviews, a quiz, or a simple page.")
  var kind: NewPage.Kind

  @Argument(help: "Where the page goes, as in help/sleep.", completion: .file(extensions: ["md"]))
  var path: String

  @Option(name: .long, help: "The title of the page. (default: the name of the file, as words)")
  var title: String?

  @OptionGroup var site: SiteOption

  func run() async throws {
    let folder = try site.folder
    let today = try SiteDay.certainToday(in: folder)
    let path: ContentPath
    do throws(NewPageProblem) {
      path = try NewPage.path(self.path, absolute: Folder.absolute(self.path), in: folder)
    } catch {
      throw ValidationError(error.description)
    }
    do {
      let files = try await SiteFiles.load(from: folder)
      let site = try await Site(files, options: Site.Options(today: today, includesDrafts: true))
      let page = NewPage(kind, at: path, title: title, in: site)
      if let problem = try await page.problem(in: files) { throw ValidationError(problem.description) }
      let made = try NewFile.write(Array(page.text.utf8), to: path.file, in: folder)
      report(page, made: made, on: site, in: folder)
    } catch let error as FileError {
      if error.reason == .system(EEXIST) { throw ValidationError("\(path.file) is there already") }
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }

  private func report(_ page: NewPage, made: [String], on site: Site, in folder: String) {
    let option = self.site.path == "." ? "" : " --site \(self.site.path.shellQuoted)"
    Terminal.output.write("Wrote \(Folder.shown(folder + "/" + page.path.file)), a draft.")
    let address = (site.settings.baseURL?.text ?? "") + "/" + page.path.address
    Terminal.output.write("When you take away 'draft: true', it is published at \(address)")
    if let index = page.missingIndex(on: site) {
      Terminal.output.write(
        "The folder \(index.folder) has no page of its own: make it with handout new page \(index.text)\(option)"
      )
    }
    Terminal.output.write("See it while you write: handout serve --drafts\(option)")
  }
}

extension NewPage.Kind: ExpressibleByArgument {}
