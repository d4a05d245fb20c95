import ArgumentParser
import Diagnostics
import Files
import Glibc
import Import
import Page
import Site
import Starter
import Text

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a new site of one that another tool wrote.",
    discussion: """
      Reads the folder of a site of Hugo, Zola, Jekyll, Quarto, bookdown, Jupyter Book, Docusaurus, mdBook, MkDocs, DocFX, Middleman or \
      Wiki.js, or of plain Markdown, and writes a new site beside it. Nothing in the old folder is touched, and nothing is written where \
      something is already.

      Front matter, folders, the order of pages, links, pictures, old addresses and callouts are translated. Front matter that has no \
      counterpart is kept under extra:. Other markup of the tool stays as it is, and 'handout build' names each place (foreign-markup). \
      Whatever was not brought over is listed.

      Word files (.docx, .odt) become pages where pandoc is installed.

      Examples:
        handout import ~/old-site my-site
        cd my-site && handout build

      Exit status: 0 done, 2 wrong usage or something in the way, 3 the machine failed.
      """
  )

  @Argument(help: "The folder of the old site.", completion: .directory)
  var folder: String

  @Argument(
    help:
      "The folder of the new site. (default: the name of the old one with -handout behind it, in this folder)",
    completion: .directory)
  var target: String?

  func validate() throws {
    if folder.isEmpty || target?.isEmpty == true { throw ValidationError("name the folder of the old site") }
  }

  func run() throws {
    let old = Folder.real(Folder.absolute(folder))
    let name = old.split(separator: "/").last.map { String($0) } ?? "site"
    let new = Folder.absolute(target ?? name + "-handout")
    try check(old, new)
    let original = try OldFiles.read(old)
    let site = ImportedSite(of: original.files, named: name.asTitle)
    guard site.pageCount > 0 else {
      throw ValidationError("there is no page in \(folder): pages are Markdown files")
    }
    let (files, kept) = try Self.files(of: site)
    do throws(NewSiteError) {
      _ = try NewSite(files, in: new, optional: []).write()
    } catch {
      Terminal.error.write("error: \(error)")
      throw error.exitCode
    }
    report(site, original.leftOut + kept.map { ($0, "the new site has a file of that name") }, in: new)
  }

  /// Refuses folders that are none, and those that would be written over.
  private func check(_ old: String, _ new: String) throws {
    var status = stat()
    guard stat(old, &status) == 0, status.isFolder else {
      throw ValidationError("there is no folder \(folder)")
    }
    let place = Folder.realParent(new)
    guard place != old, !place.hasPrefix(old + "/") else {
      throw ValidationError("the new site cannot be in the old one: name another folder for it")
    }
    guard stat(new, &status) == 0 else { return }
    let names = (try? FileTree.names(in: new)) ?? [""]
    guard names.isEmpty else {
      throw ValidationError("\(Folder.shown(new)) is not empty: name a folder that is not there yet")
    }
  }

  /// The files of the new site: those of `handout init` without its pages, and those of the old one.
  ///
  /// Styles and scripts of the old site would be read by the new templates, so they stay away.
  private static func files(of site: ImportedSite) throws -> (files: [Starter.File], kept: [String]) {
    let today = try SiteDay.today().day.iso
    let starter = Starter.files(titled: "Site", in: "en", today: today, due: today).filter {
      !$0.path.hasPrefix("Content/")
    }
    let own = Set(starter.map(\.path))
    var kept: [String] = []
    var published: [Starter.File] = []
    for file in site.published {
      let path = "Public/" + file.path
      if own.contains(path), path.hasSuffix(".css") || path.hasSuffix(".js") {
        kept.append(file.path)
      } else {
        published.append(Starter.File(path: path, bytes: file.bytes))
      }
    }
    let replaced = Set(published.map(\.path))
    let content = site.content.map { Starter.File(path: "Content/" + $0.path, bytes: $0.bytes) }
    let taken = starter.filter { !replaced.contains($0.path) } + SchemaCommand.files
    let record = Starter.File(path: StarterRecord.file, bytes: StarterRecord(of: taken).bytes)
    return (taken + [record] + content + published, kept)
  }

  private func report(_ site: ImportedSite, _ more: [(path: String, reason: String)], in new: String) {
    let pictures = site.content.count - site.pageCount - 1 + site.published.count
    Terminal.output.write(
      "A new site is in \(Folder.shown(new)): \(counted(site.pageCount, "page")) and \(counted(max(0, pictures), "other file")) of \(site.tool)."
    )
    list(
      "Front matter without a counterpart, kept under extra: for templates of your own:",
      site.extraKeys.map { "\($0.key): on \(counted($0.pages, "page"))" })
    list(
      "Front matter that cannot be read, left in the text:", site.mistakes.map { "\($0.path): \($0.message)" }
    )
    let leftOut = Dictionary(grouping: site.leftOut + more, by: \.reason)
    for (reason, files) in leftOut.sorted(by: { $0.key < $1.key }) {
      list("Not brought over (\(reason)):", files.map(\.path).sorted())
    }
    Terminal.output.write(
      """

      Next:
        cd \(Folder.shown(new).shellQuoted)
        handout build     names what is left of \(site.tool) in the texts; all of it is a warning, as site.yml says
        handout serve     shows the site
      """)
  }

  private func list(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    Terminal.output.write("\n" + title)
    for line in lines.prefix(Self.mostLines) { Terminal.output.write("  \(VisibleText.inLine(line))") }
    if lines.count > Self.mostLines {
      Terminal.output.write("  and \(withThousands(lines.count - Self.mostLines)) more")
    }
  }

  private static let mostLines = 40
}
