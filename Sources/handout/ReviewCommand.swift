import Page
import ArgumentParser
import Building
import Diagnostics
import Files
import Glibc
import Site

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Stamp a page as reviewed: by whom, when, and which text.",
    discussion: """
      Run it after somebody has read the whole page and stands by its facts. It writes four keys into the front matter and leaves \
      every other byte of the file as it is:

        reviewed: 2026-11-20               the day on which it is run
        reviewer: Dr Jane Smith            the name after --by
        review-due: 2027-11-20             one year on, or what --due says
        reviewed-text: v1-3f9ac06d51e2b784 a digest of the text as readers get it

      From then on, a change of the text makes the review void: the page says that it changed since its last review, and 'handout \
      check' and 'handout build' warn (review-outdated) and say what changed, where the site is in git. With --strict that is an \
      error.

      What counts is what readers get: words and numbers, headings, links and where they lead, sources, pictures and their texts, \
      tables and charts of studies, questions and answers. White space, the spelling of markup and the other keys of the front \
      matter do not count.

      The page must have no errors. A draft can be reviewed before it is published. A page that the same reviewer stamped today \
      stays as it is.

      A translator signs a PO file: handout review Content/es/help/sleep.po --as translator --by "Ana Ruiz". The name, the day and a \
      digest of all texts with their translations come into its header. Until one of them changes, the page says who checked it.

      Examples:
        handout review Content/help/sleep.md --by "Dr Jane Smith"
        handout review help/sleep.md --by "Dr Jane Smith" --due 180

      Exit status: 0 done, 1 the page has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  @Argument(
    help: "The Markdown file of the page, or the PO file of a translation.",
    completion: .file(extensions: ["md", "po"]))
  var file: String

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who reviewed the page, as readers will see it.", valueName: "name"))
  var name: String

  /// As what somebody reviews.
  enum Role: String, ExpressibleByArgument {
    case translator
  }

  @Option(
    name: .customLong("as"), help: ArgumentHelp("As what: translator, for a PO file.", valueName: "role"))
  var role: Role?

  @Option(
    name: .long,
    help: "When the next review is due: a day such as 2027-11-20, or in how many days. (default: one year on)"
  )
  var due: String?

  @OptionGroup var site: SiteOption

  func run() async throws {
    let folder = try site.folder
    let today = try SiteDay.certainToday(in: folder)
    let reviewer: ReviewerName
    do throws(ReviewerName.Problem) { reviewer = try ReviewerName(name) } catch {
      throw ValidationError("\(error)")
    }
    let due = try dueDay(from: today)
    let path = try page(in: folder)
    guard !path.isCatalogue else { return try await signOff(path, by: reviewer, on: today, in: folder) }
    let site = try await Site.read(from: folder, Site.Options(today: today, includesDrafts: true))
    try await stamp(path, by: reviewer, due: due, on: site)
  }

  private func stamp(_ path: ContentPath, by reviewer: ReviewerName, due: Day?, on site: Site) async throws {
    let stamped: StampedPage?
    do throws(StampRefusal) { stamped = try await site.stamp(path, by: reviewer, due: due) } catch {
      Terminal.error.show(error.diagnostics.sorted())
      Terminal.error.write("\(error.diagnostics.summary ?? ""); nothing was stamped")
      throw ExitCode.content
    }
    guard let stamped else {
      let problems = site.diagnostics.filter { $0.location?.file == path.file }
      guard problems.isEmpty else {
        Terminal.error.show(problems.sorted())
        throw ExitCode.content
      }
      throw ValidationError("\(file) is not a page of this site")
    }
    guard stamped.before != stamped.after else {
      Terminal.output.write(
        "\(path.file) says so already: reviewed today by \(reviewer.text), and its text has not changed.")
      return
    }
    do throws(FileError) { try stamped.save(in: site.folder) } catch { throw failed(error) }
    report(stamped)
  }

  func failed(_ error: FileError) -> ExitCode {
    Terminal.error.write("error: \(error)")
    return .machine
  }

  private func report(_ page: StampedPage) {
    let due = page.review.due.map { " The next review is due on \($0.text)." } ?? ""
    Terminal.output.write(
      "Stamped \(page.path.file): reviewed on \(page.review.day.text) by \(page.review.reviewer).\(due)")
    Terminal.output.write("Reviewed text (\(page.stamp.text)):")
    for part in page.parts { Terminal.output.write("  \(part)") }
    if page.isUnpublished {
      Terminal.output.write("Readers do not see this page yet: it is a draft, or of a later day.")
    }
  }

  private func dueDay(from today: Day) throws -> Day? {
    guard let due else { return nil }
    if let days = Int(due) {
      guard (1...36_500).contains(days) else {
        throw ValidationError("--due takes days from 1 to 36500, not \(due)")
      }
      return today.adding(days: days)
    }
    guard let day = Day(iso: due) else {
      throw ValidationError(
        "--due takes a day such as \(today.oneYearOn.iso), or a number of days, not '\(due)'")
    }
    guard day > today else { throw ValidationError("--due \(due) is not after today, \(today.iso)") }
    return day
  }

  /// The page in the file, named relative to the working directory or to the site's folder.
  private func page(in folder: String) throws -> ContentPath {
    let places =
      [Folder.absolute(file)] + (file.hasPrefix("/") ? [] : [folder + "/" + file].map(Folder.absolute))
    guard let place = places.first(where: { access($0, F_OK) == 0 }) else {
      throw ValidationError("there is no file \(file)")
    }
    // Through a symbolic link, the folder may have another name.
    let content = [(folder, place), (Folder.real(folder), Folder.realParent(place))].compactMap {
      folder, place in
      place.hasPrefix(folder + "/Content/") ? place.dropFirst(folder.count + "/Content/".count) : nil
    }
    guard let path = content.first.map({ ContentPath(String($0)) }) else {
      throw ValidationError(
        "\(file) is not in the folder Content of this site: name the site's folder with --site")
    }
    guard path.isPage || path.isCatalogue else {
      throw ValidationError("\(file) is not a page: pages end with .md")
    }
    guard path.isCatalogue == (role == .translator) else {
      throw ValidationError(
        path.isCatalogue
          ? "a PO file is checked by a translator: add --as translator"
          : "a translator checks a PO file, not \(file)")
    }
    return path
  }
}
