import ArgumentParser
import Building
import Diagnostics
import Files
import Page
import Site
import Text
import Words

extension ReviewCommand {
  /// Writes the sign-off of a translator into a PO file.
  func signOff(_ path: ContentPath, by reviewer: ReviewerName, on today: Day, in folder: String) async throws
  {
    let site = try await Site.read(from: folder, Site.Options(today: today, includesDrafts: true))
    let errors = await site.check().filter { $0.severity == .error && $0.location?.file == path.file }
    guard errors.isEmpty else {
      Terminal.error.show(errors)
      Terminal.error.write("\(errors.summary ?? ""); nothing was signed")
      throw ExitCode.content
    }
    let page = site.pages.first { $0.article.file.translation?.catalogue.path == path }
    guard let translation = page?.article.file.translation else {
      throw ValidationError("\(path.file) is not a translation of a page of this site")
    }
    if let facts = page?.article.translation, !facts.isComplete {
      Terminal.error.write(
        "error: \(facts.untranslated) of \(counted(facts.blocks, "text")) of \(path.file) is not translated, or changed since; sign it when all are"
      )
      throw ExitCode.content
    }
    do throws(FileError) {
      let bytes = try FileReader.bytes(of: "\(folder)/\(path.file)")
      guard case .success(let blocks) = try translation.blocks(),
        let source = try? SourceText(file: path.file, bytes: bytes)
      else { throw FileError(.read, path.file, .changedMeanwhile) }
      let file = POFile.read(source).file
      let signOff = SignOff(by: reviewer.text, on: today, of: BlockTranslations(file).stamp(of: blocks))
      if SignOff(file) == signOff {
        Terminal.output.write("\(path.file) says so already: checked today by \(reviewer.text).")
        return
      }
      try FileReplacement.replace(
        path.text, in: folder + "/Content", from: bytes, to: signOff.written(into: file))
      Terminal.output.write("Signed \(path.file): checked on \(today.text) by \(reviewer.text).")
    } catch {
      throw failed(error)
    }
  }
}
