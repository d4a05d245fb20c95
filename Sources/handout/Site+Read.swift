import ArgumentParser
import Building
import Files
import Page
import Site

extension Site {
  /// Reads the site in a folder; ends the command if the machine fails.
  ///
  /// - Parameter isWithCopies: Whether smaller copies of pictures are made, and what is wrong with that is found.
  static func read(from folder: String, _ options: Options, isWithCopies: Bool = false) async throws -> Site {
    do throws(FileError) {
      let files = try await SiteFiles.load(from: folder)
      return try await isWithCopies
        ? .withCopies(files, options: options) : Site(files, options: options)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }
}
