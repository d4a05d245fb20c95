import Page
import ArgumentParser
import Files
import Site

extension Site {
  /// Reads the site in a folder; ends the command if the machine fails.
  static func read(from folder: String, _ options: Options) async throws -> Site {
    do throws(FileError) {
      return try await Site(try await SiteFiles.load(from: folder), options: options)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
  }
}
