import Page
import ArgumentParser
import Diagnostics
import Preview
import Site

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write.",
    discussion: """
      Every change of a file appears at once, in every browser that shows the site. While there are errors, the last good version \
      stays, with the errors over it. Only this machine can see the preview, and nothing is published. Ctrl-C ends it.

      Examples:
        handout serve --drafts
        handout serve --site my-site --port 9000

      Exit status: 0 done, 2 wrong usage, 3 the machine failed.
      """
  )

  @OptionGroup var site: SiteOption

  @Option(name: .long, help: "The port to serve at, or to start from where it is taken.")
  var port = 8000

  @Flag(name: .long, help: "Also show drafts and pages of the future.")
  var drafts = false

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("there is no port \(port): choose one from 1024 to 65535")
    }
  }

  func run() async throws {
    let folder = try site.folder
    let (start, drafts) = (try Site.Options(onTheDayOf: folder, includesDrafts: drafts), drafts)
    let printer = PreviewPrinter(wantedPort: port)
    let preview = LivePreview(folder: folder, port: port) {
      (try? Site.Options(onTheDayOf: folder, includesDrafts: drafts)) ?? start
    } report: {
      printer.show($0)
    }
    // Before the first message: from then on somebody may press Ctrl-C.
    let interruption = await Interruption()
    // Whichever ends first ends the other.
    let failure = await withTaskGroup { group in
      group.addTask { () -> PreviewError? in
        do throws(PreviewError) {
          try await preview.run()
          return nil
        } catch {
          return error
        }
      }
      group.addTask { [signals = interruption.signals] in
        for await _ in signals {}
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    interruption.end()
    if let failure {
      Terminal.error.write("error: \(failure)")
      throw ExitCode.machine
    }
  }
}
