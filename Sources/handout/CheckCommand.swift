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

      With --baseline, everything that is wrong today is accepted and written into Content/baseline.lock. Commit it: from then on, \
      'check' and 'build' say only what is new. Run it again after mending, so that what is gone cannot come back unseen. What \
      protects readers or the machine is never accepted.

      With --links, the addresses on other sites are asked for first, at most one a second a host, and as their robots.txt allows. \
      No other command but 'serve' opens a connection. What they answered is kept in Content/links.lock with its day: commit it. \
      An address that is there is asked for again after 30 days. The program curl does the asking.

      With --retractions, the sources are compared with the table of Retraction Watch, a CSV file that you have downloaded from \
      Crossref.

      On a terminal each check shows its first messages (ten warnings, a hundred errors) and counts the rest. A file, a pipe and \
      the other formats get all.

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
        handout check --baseline
        handout check --links --retractions retraction_watch.csv

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

  @Flag(name: .long, help: "Accept everything that is wrong today, and from then on say only what is new.")
  var baseline = false

  @Flag(name: .long, help: "Ask other sites whether what is linked to is still there.")
  var links = false

  @Option(
    name: .long,
    help: ArgumentHelp("Compare the sources with the table of Retraction Watch.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var retractions: String?

  func validate() throws {
    if links || retractions != nil, list || due != nil {
      throw ValidationError("--list and --due check nothing: leave --links and --retractions out")
    }
    if baseline, list || due != nil || format != .text {
      throw ValidationError("--baseline writes a file: leave --list, --due and --format out")
    }
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
    var site = try await Site.read(from: folder, options, isWithCopies: due == nil)
    if let due {
      return listReviews(site.reviews(dueWithin: due), until: site.today.adding(days: due), on: site)
    }
    let table = try retractions.map(readRetractions)
    if links, try await askOtherSites(of: site, in: folder) {
      site = try await Site.read(from: folder, options, isWithCopies: due == nil)
    }
    let everything = await site.everything(isStrict: common.strict)
    var compared = site.baseline.compare(with: everything)
    if baseline {
      try accept(everything, in: folder)
      compared = Baseline.Comparison()
      // Lines that were no findings are gone with the old file.
      compared.new = everything.filter { !Baseline.canAccept($0) && $0.check != .badBaselineLine }
    }
    if let table { compared.new = site.adding(table, to: compared.new, isStrict: common.strict) }
    let diagnostics = await ReviewHistory.explain(compared.new, in: folder, options: options)
    report(diagnostics, compared, on: site, in: Folder.prefix(folder))
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

  private func report(
    _ diagnostics: [Diagnostic], _ compared: Baseline.Comparison, on site: Site, in folder: String
  ) {
    switch format {
    // What was found is never a list: see validate().
    case .text, .ical, .markdown:
      Terminal.output.show(diagnostics)
      let pages = counted(site.pages.count, "page")
      Terminal.output.write("Checked \(pages): \(diagnostics.summary ?? "nothing to fix").")
      if compared.accepted > 0 {
        Terminal.output.write("Accepted in \(Baseline.file): \(counted(compared.accepted, "finding")).")
      }
      if compared.gone > 0 {
        Terminal.output.write(
          "\(counted(compared.gone, "accepted finding")) \(compared.gone == 1 ? "is" : "are") gone: 'handout check --baseline' takes \(compared.gone == 1 ? "it" : "them") out."
        )
      }
    case .json: Terminal.output.writeForPrograms(diagnostics.json)
    case .github:
      for diagnostic in diagnostics { Terminal.output.writeForPrograms(diagnostic.gitHubCommand(in: folder)) }
    case .sarif:
      Terminal.output.writeForPrograms(diagnostics.sarif(toolVersion: Version.number, in: folder))
    }
  }
}
