import Page
import ArgumentParser
import Building
import Checks
import Diagnostics
import Site
import Text

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the site without publishing it.",
    discussion: """
      Finds everything that a build finds, and more: it renders every page in memory and looks at what readers would get.

      With --due, nothing is checked: the reviews and the checks against sources that are due within so many days, and \
      those whose text changed since, are listed, as text or, with --format ical, as an iCalendar file.

      With --list, nothing is checked either: every check is listed with its code, its level and what it means, as text or, with \
      --format markdown, as a page.

      The formats, all on standard output: text for people; json, one object with a list and a summary; github, annotations for \
      GitHub Actions; sarif, the SARIF 2.1.0 that code hosts and editors read. File names in github and sarif start where the \
      command is run.

      Examples:
        handout check --strict
        handout check --format sarif > handout.sarif
        handout check --due 90 --format ical > reviews.ics
        handout check --list

      Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  /// How to say what was found.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif, ical, markdown
  }

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "How to say what was found.")
  var format = Format.text

  @Option(
    name: .long,
    help: ArgumentHelp("Instead, list the reviews and checks due within this many days.", valueName: "days"))
  var due: Int?

  @Flag(name: .long, help: "List all checks, with their levels and what they mean, instead.")
  var list = false

  func validate() throws {
    if list {
      guard due == nil else {
        throw ValidationError("--list and --due are two different lists: leave one out")
      }
      guard format == .text || format == .markdown else {
        throw ValidationError("the list of checks is text or markdown, not \(format.rawValue)")
      }
      return
    }
    if format == .markdown {
      throw ValidationError("the format markdown is for the list of checks: add --list")
    }
    if let due, !(0...36_500).contains(due) {
      throw ValidationError("--due takes days from 0 to 36500, not \(due)")
    }
    if due == nil, format == .ical {
      throw ValidationError("the format ical is for lists of reviews: add --due 90")
    }
    if due != nil, format != .ical, format != .text {
      throw ValidationError("a list of reviews is text or ical, not \(format.rawValue)")
    }
  }

  func run() async throws {
    if list {
      let text = format == .markdown ? CheckRegistry.markdown : CheckRegistry.text
      return Terminal.output.write(String(text.dropLast()))
    }
    let folder = try common.site.folder
    var options = try Site.Options(onTheDayOf: folder)
    options.keepsProse = due == nil
    let site = try await Site.read(from: folder, options)
    if let due {
      return listReviews(site.reviews(dueWithin: due), until: site.today.adding(days: due), on: site)
    }
    let diagnostics = await ReviewHistory.explain(
      await site.audit(isStrict: common.strict), in: folder, options: options)
    report(diagnostics, on: site, in: Folder.prefix(folder))
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.content }
  }

  private func listReviews(_ reviews: [DueReview], until last: Day, on site: Site) {
    guard format == .text else {
      // Lines of iCalendar end with CR LF, and the terminal adds the LF.
      Terminal.output.writeForPrograms(reviews.calendar(made: site.today) + "\r")
      return
    }
    for review in reviews {
      let (kind, what) =
        switch review.kind {
        case .review: ("review", "")
        case .check: ("check", ": check against its sources")
        case .translation: ("check", ": check of the translation")
        }
      let mark =
        review.isOutdated ? " (changed since its last \(kind))" : review.day < site.today ? " (overdue)" : ""
      let (file, title) = (VisibleText.inLine(review.file), VisibleText.inLine(review.title))
      Terminal.output.write("\(review.day.iso)  \(file)  \(title)\(what)\(mark)")
    }
    let checks = reviews.count { $0.kind != .review }
    let counts = [(reviews.count - checks, "review"), (checks, "check")].filter { $0.0 > 0 }
    let count =
      counts.isEmpty ? "No reviews or checks" : counts.map { counted($0.0, $0.1) }.joined(separator: " and ")
    Terminal.output.write("\(count) \(reviews.count == 1 ? "is" : "are") due by \(last.text).")
  }

  private func report(_ diagnostics: [Diagnostic], on site: Site, in folder: String) {
    switch format {
    // What was found is never a list: see validate().
    case .text, .ical, .markdown:
      Terminal.output.show(diagnostics)
      let pages = counted(site.pages.count, "page")
      Terminal.output.write("Checked \(pages): \(diagnostics.summary ?? "nothing to fix").")
    case .json: Terminal.output.writeForPrograms(diagnostics.json)
    case .github:
      for diagnostic in diagnostics { Terminal.output.writeForPrograms(diagnostic.gitHubCommand(in: folder)) }
    case .sarif:
      Terminal.output.writeForPrograms(diagnostics.sarif(toolVersion: Version.number, in: folder))
    }
  }
}
