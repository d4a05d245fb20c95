import Page
import ArgumentParser
import Building
import Diagnostics
import Publishing
import Site
import Text

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the site and publish it as static HTML.",
    discussion: """
      Nothing is published while there are errors: the site that was there stays as it is. Files that did not change keep their \
      times, so that uploads send only what is new. What the next build can use is kept in .handout, which is safe to delete.

      Where the output folder holds files that no build has written, such as a git repository, nothing is published and they are \
      listed. With --force they are removed.

      New addresses are added to Content/addresses.lock, except with --drafts.
      Commit it: an address or anchor in it that vanishes is an error from then on.

      Examples:
        handout build
        handout build --strict --base-url https://example.org/health

      Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The folder to publish to. (default: Output in the site's folder)", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Also publish drafts and pages of the future.")
  var drafts = false

  @OptionGroup var baseURL: BaseURLOption

  @Flag(name: .long, help: "Say how long each step took, in milliseconds.")
  var timings = false

  @Flag(name: .long, help: "Say why each page was rendered.")
  var explain = false

  @Flag(name: .long, help: "Build everything again, without what was kept of the last build.")
  var clean = false

  @Flag(name: .long, help: "Remove files from the output folder that no build has written.")
  var force = false

  func run() async throws {
    let start = ContinuousClock.now
    let folder = try common.site.folder
    let destination = output.map(Folder.absolute) ?? folder + "/Output"
    let options = try options(in: folder)
    let build = Build(
      folder: folder, output: destination, options: options, isStrict: common.strict,
      removesUnrecorded: force,
      usesCache: !clean)
    let journal = BuildJournal(wantsReasons: explain)
    let outcome: Build.Outcome
    do throws(BuildFailure) {
      outcome = try await build.run(journal: journal)
    } catch {
      Terminal.error.write("error: \(error)")
      throw error.exitCode
    }
    switch outcome {
    case .refused(let diagnostics):
      Terminal.error.show(await ReviewHistory.explain(diagnostics, in: folder, options: options))
      Terminal.error.write("\(diagnostics.summary ?? ""); nothing was published")
      throw ExitCode.content
    case .published(let success):
      Terminal.error.show(await ReviewHistory.explain(success.warnings, in: folder, options: options))
      say(success, options, after: ContinuousClock.now - start)
      Terminal.output.write("The site is in \(Folder.shown(destination))")
      if explain { Terminal.output.write(journal.explanation) }
      if timings { Terminal.output.write(journal.table) }
      // Exit at once, while the site still exists: freeing it page by page takes a tenth of a large build's time.
      withExtendedLifetime(success) { Self.exit() }
    }
  }

  private func say(_ success: Build.Success, _ options: Site.Options, after time: Duration) {
    let publication = success.publication
    let warnings = success.warnings.summary.map { ", with \($0)" } ?? ""
    Terminal.output.write("Published \(counted(success.pages, "page")) in \(time.seconds) s\(warnings).")
    Terminal.output.write(changes(publication))
    if success.accepted > 0 {
      Terminal.output.write("Accepted in \(Baseline.file): \(counted(success.accepted, "finding")).")
    }
    let unchecked = success.uncheckedSources
    if !unchecked.isEmpty {
      let sources = "\(counted(unchecked.count, "source")) (\(unchecked.joined(separator: ", ")))"
      Terminal.output.write("Details not re-checked: \(sources).")
    }
    for (name, page) in success.closedForms {
      Terminal.output.write(
        "No form on \(page.file): forms: \(name): in site.yml has no endpoint. Its page of thanks is not published either."
      )
    }
    for page in success.tomorrow {
      Terminal.output.write(
        "Not published yet: \(VisibleText.inLine(page.file.path.file)): published: \(page.day.iso) is still in the future here (\(options.today.iso), \(options.timeZone))."
      )
    }
    if publication.newAddresses > 0 {
      let count = counted(publication.newAddresses, "new address", plural: "new addresses")
      Terminal.output.write("\(count) in \(AddressLock.file): commit it with the pages.")
    }
    if let error = publication.leftOver {
      Terminal.error.write(
        "warning: \(error). It is left over from an earlier site: remove it, or give back the right to.")
    }
    if let error = publication.unrecorded {
      Terminal.error.write("warning: new addresses were not recorded: \(error)")
    }
  }

  private func options(in folder: String) throws -> Site.Options {
    var options = try Site.Options(onTheDayOf: folder, includesDrafts: drafts)
    options.baseURL = try baseURL.url
    return options
  }

  private func changes(_ publication: Publication) -> String {
    guard publication.isChanged else { return "Nothing changed." }
    let parts = [
      (publication.written, "written"), (publication.kept, "unchanged"), (publication.removed, "removed"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\(counted($0.0, "file")) \($0.1)" }.joined(separator: ", ") + "."
  }
}
