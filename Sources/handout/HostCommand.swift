import Page
import ArgumentParser
import Diagnostics
import Publishing
import Rendering
import Site

struct HostCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host",
    abstract: "Print the configuration for a web server or host.",
    discussion: """
      Prints headers, redirects, the page for addresses that do not exist, compression and caching: a file for nginx, a Caddyfile, \
      or a netlify.toml. What changes with every build is not in it, so it is made anew only when site.yml or an old address \
      changes. 'handout manual online' says where each belongs.

      Examples:
        handout host nginx --root /var/www/site > site.conf
        handout host caddy > Caddyfile
        handout host netlify > netlify.toml

      Exit status: 0 done, 1 the content has errors, 2 wrong usage, 3 the machine failed.
      """
  )

  /// The web servers and hosts with a configuration.
  enum Host: String, ExpressibleByArgument, CaseIterable {
    case nginx, caddy, netlify
  }

  @Argument(help: "The server or host: nginx, caddy or netlify.")
  var host: Host

  @OptionGroup var site: SiteOption

  @Option(
    name: .long, help: "The folder on the server that readers see as /, with the files of Output in it.",
    completion: .directory)
  var root = "/var/www/site"

  @Option(
    name: .long, help: "Listen here for plain HTTP, as in 127.0.0.1:8080: behind a proxy, or for a test.")
  var listen: String?

  @OptionGroup var baseURL: BaseURLOption

  func run() async throws {
    guard let server = Server(folder: root, listen: listen) else {
      throw ValidationError(
        "--root is an absolute path of plain characters, and --listen an address with a port")
    }
    let hosted = HostedSite(try await read())
    let text =
      switch host {
      case .nginx: hosted.nginx(server)
      case .caddy: hosted.caddy(server)
      case .netlify: hosted.netlify
      }
    guard let text else {
      throw ValidationError("the host of base-url cannot stand in a configuration: \(hosted.origin)")
    }
    Terminal.output.writeForPrograms(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// The site, if it has no errors.
  private func read() async throws -> Site {
    let folder = try self.site.folder
    var options = try Site.Options(onTheDayOf: folder)
    options.baseURL = try baseURL.url
    let site = try await Site.read(from: folder, options)
    let errors = await site.check().filter { $0.severity == .error }
    guard errors.isEmpty else {
      Terminal.error.show(errors)
      throw ExitCode.content
    }
    return site
  }
}
