import ArgumentParser
import Diagnostics
import Files
import Page
import Site
import Text
import Words

struct TranslateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Make and update the files that translators fill in.",
    discussion: """
      Content/es/help/sleep.po translates Content/help/sleep.md: each text of the page with its translation, in the format that \
      Poedit, Weblate and other translators' programs read. Content/es/site.po translates site.yml and the file of studies. The \
      language must be one of those under languages: in site.yml.

      New texts come empty. A text that changed keeps its translation, marked fuzzy and with the old text beside it; readers get it \
      in the language of the original until somebody has looked at it. What the page no longer has goes. Run twice, the command \
      changes nothing the second time.

      Without pages, it updates the files that there are.

      Examples:
        handout translate es help/sleep.md
        handout translate es --all
        handout translate es --export xliff for-translators
        handout translate es --import for-translators/help/sleep.xlf

      Exit status: 0 done, 1 a file cannot be read as PO or XLIFF, 2 wrong usage, 3 the machine failed.
      """
  )

  @Argument(help: "The language as site.yml has it, such as es.")
  var language: String

  @Argument(help: "The pages, as in help/sleep.md; those that are translated already where none is named.")
  var pages: [String] = []

  @Flag(name: .long, help: "Make files for all pages.")
  var all = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Write the texts for other programs: xliff, and a folder.", valueName: "xliff folder"))
  var export: [String] = []

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Take over the translations of a file in XLIFF or PO.", valueName: "file"))
  var imported: [String] = []

  @OptionGroup var site: SiteOption

  func validate() throws {
    if !export.isEmpty, export.count != 2 || export.first != "xliff" {
      throw ValidationError("--export takes xliff and a folder: --export xliff for-translators")
    }
  }

  func run() async throws {
    let folder = try site.folder
    do {
      let files = try await SiteFiles.load(from: folder)
      let settings = SiteSettings.read(files.settings).settings
      guard let place = LanguageTag(language).flatMap({ settings.languages.place(of: $0) }),
        place != SiteLanguages.main
      else {
        throw ValidationError(
          "'\(language)' is not another language of this site: write languages: {\(settings.languages.main.tag.text): …, \(language): …} in site.yml"
        )
      }
      let work = try CatalogueWork(files, in: settings.languages[place], settings)
      var incoming = try readImports()
      let items = try chosen(among: work, incoming)
      // Converters name their own file instead of the page.
      if pages.count == 1, let item = items.first {
        for name in incoming.keys.sorted() where !work.items.contains(where: { $0.original == name }) {
          incoming[item.original, default: []] += incoming.removeValue(forKey: name) ?? []
        }
      }
      let mistakes = items.flatMap(\.mistakes).sorted()
      guard mistakes.isEmpty else {
        Terminal.error.show(mistakes)
        Terminal.error.write("\(mistakes.summary ?? ""); nothing was written")
        throw ExitCode.content
      }
      var total = (files: 0, texts: 0, translated: 0)
      for item in items {
        guard let update = try work.update(of: item) else { continue }
        let bytes = try save(update, of: item, incoming[item.original] ?? [], in: folder)
        if let target = export.last {
          try write(bytes, of: item, from: settings.languages.main.tag, to: target)
        }
        total = (total.files + 1, total.texts + update.entries, total.translated + update.translated)
      }
      for original in incoming.keys.sorted() where !items.contains(where: { $0.original == original }) {
        Terminal.error.write("error: this site has no \(original), whose translations were to be taken over")
      }
      Terminal.output.write(
        "\(counted(total.files, "file")): \(total.translated) of \(total.texts) texts are translated.")
    } catch let error as FileError {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// The files to work on.
  private func chosen(among work: CatalogueWork, _ incoming: [String: [POFile.Entry]]) throws
    -> [CatalogueWork.Item]
  {
    if !pages.isEmpty {
      return try pages.map { page in
        var name = page.hasPrefix("Content/") ? String(page.dropFirst("Content/".count)) : page
        if let item = work.items.first(where: { $0.path.text == name }) { return item }
        if !name.hasSuffix(".md"), name != SiteCatalogue.original { name += ".md" }
        guard let item = work.items.first(where: { $0.original == name }) else {
          throw ValidationError("\(page) is not a page of this site that could be translated")
        }
        return item
      }
    }
    if !incoming.isEmpty, !all { return work.items.filter { incoming[$0.original] != nil } }
    return work.items.filter { all || $0.source != nil || $0.original == SiteCatalogue.original }
  }

  /// The translations of files that came back, by what they translate.
  private func readImports() throws -> [String: [POFile.Entry]] {
    var entries: [String: [POFile.Entry]] = [:]
    for name in imported {
      let bytes = try FileReader.bytes(of: Folder.absolute(name))
      let source: SourceText
      do throws(InvalidUTF8) {
        source = try SourceText(file: name, bytes: bytes)
      } catch {
        Terminal.error.show([error.diagnostic])
        throw ExitCode.content
      }
      if name.hasSuffix(".po") {
        let (file, mistakes) = POFile.read(source)
        guard mistakes.isEmpty else {
          Terminal.error.show(mistakes)
          throw ExitCode.content
        }
        guard let original = file.header["X-Source"] ?? (pages.count == 1 ? pages[0] : nil) else {
          throw ValidationError("\(name) does not say which page it translates: name the page, too")
        }
        entries[original, default: []] += file.entries
      } else {
        let (files, mistake) = XLIFFFile.read(source)
        if let mistake {
          Terminal.error.show([mistake])
          throw ExitCode.content
        }
        for file in files { entries[file.original, default: []] += file.entries }
      }
    }
    return entries
  }

  /// Writes a PO file if it is not what it must be.
  private func save(
    _ update: CatalogueUpdate, of item: CatalogueWork.Item, _ incoming: [POFile.Entry], in folder: String
  ) throws -> [UInt8] {
    var bytes = update.bytes
    var notes: [String] = []
    if !incoming.isEmpty {
      let text = SourceText(file: item.path.file, String(decoding: bytes, as: UTF8.self))
      let result = CatalogueImport(incoming, into: POFile.read(text).file)
      bytes = result.bytes
      notes.append("\(result.taken) taken over")
      if result.unknown > 0 { notes.append("\(result.unknown) of no text of the page") }
    }
    notes += [(update.added, "new"), (update.changed, "changed"), (update.removed, "gone")].filter {
      $0.0 > 0
    }
    .map { "\($0.0) \($0.1)" }
    let isNew = item.source == nil
    if isNew {
      _ = try NewFile.write(bytes, to: item.path.file, in: folder)
    } else if let old = item.source, old.bytes != bytes {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let before = try FileReader.bytes(of: "\(folder)/\(item.path.file)")
      guard before == old.bytes || before == mark + old.bytes else {
        throw FileError(.write, item.path.file, .changedMeanwhile)
      }
      try FileReplacement.replace(item.path.text, in: folder + "/Content", from: before, to: bytes)
    }
    let count = "\(update.translated) of \(counted(update.entries, "text"))"
    Terminal.output.write(
      "\(item.path.file): \(count) translated\(notes.isEmpty ? "" : "; " + notes.joined(separator: ", "))")
    return bytes
  }

  /// Writes a file of XLIFF.
  private func write(
    _ bytes: [UInt8], of item: CatalogueWork.Item, from source: LanguageTag, to folder: String
  ) throws {
    let file = POFile.read(SourceText(file: item.path.file, String(decoding: bytes, as: UTF8.self))).file
    let xliff = XLIFFFile.bytes(file.entries, original: item.original, languages: (source.text, language))
    let name = item.path.text.split(separator: "/").dropFirst().joined(separator: "/")
    let path = Folder.absolute(folder) + "/" + name.dropLast(".po".count) + ".xlf"
    _ = try Folders.make(path.split(separator: "/").dropLast().map { "/" + $0 }.joined())
    try TextFile.write(String(decoding: xliff, as: UTF8.self), to: path)
  }
}
