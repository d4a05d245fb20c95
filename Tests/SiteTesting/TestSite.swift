internal import Building
package import Diagnostics
internal import Files
internal import Page
internal import Publishing
internal import Rendering
package import Site

/// A site in memory: what a test says, and the least that a site needs besides.
package struct TestSite {
  package var files: [String: String]
  package var options: Site.Options

  /// Takes files by their path in the site's folder; what is left out comes from the smallest site without mistakes.
  package init(_ files: [String: String] = [:]) {
    guard let today = Day(iso: "2026-11-23") else { preconditionFailure("a day of the calendar") }
    options = Site.Options(today: today)
    self.files = Self.smallest.merging(files) { $1 }
  }

  /// Takes the text of one article besides the front page.
  package init(article: String) {
    self.init(["Content/a.md": Self.articleStart + article])
  }

  package static let articleStart =
    "---\ntitle: A\ndescription: About A.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n"

  package static let smallest = [
    "Content/site.yml": "title: Test\nbase-url: https://example.org\n",
    "Content/index.md": "---\ntitle: Home\ndescription: The front page.\n---\n",
    "Templates/home.mustache": "{{page.title}}",
    "Templates/article.mustache": "{{page.title}}",
    "Templates/section.mustache": "{{page.title}}",
    "Templates/redirect.mustache": "{{page.redirect}}",
  ]

  package var site: Site {
    get async {
      do throws(FileError) {
        return try await Site(sources, options: options)
      } catch {
        preconditionFailure("a site in memory reads no files")
      }
    }
  }

  package var sources: SiteFiles {
    var result = SiteFiles(folder: "/nowhere")
    var catalogues: [SiteFiles.Catalogue] = []
    for (file, text) in files.sorted(by: { $0.key < $1.key }) where text != "absent" {
      let source = SourceText(file: file, text)
      let path = String(file.drop { $0 != "/" }.dropFirst())
      switch (file.prefix { $0 != "/" }, path) {
      case ("Content", "site.yml"): result.settings = source
      case ("Content", "addresses.lock"): result.addresses = source
      case ("Content", "baseline.lock"): result.baseline = source
      case ("Content", "links.lock"): result.links = source
      case ("Content", "data/references.json"): result.references = source
      case ("Content", "data/studies.csv"): result.studies = source
      case ("Content", _) where path.hasSuffix(".po"):
        catalogues.append((PageFile(ContentPath(path), source), nil))
      case ("Content", _):
        path.hasSuffix(".md")
          ? result.pages.append(.init(PageFile(ContentPath(path), source)))
          : result.assets.append(ContentPath(path))
      case ("Templates", _) where path.hasSuffix(".po"): result.words.append(source)
      case ("Templates", _): result.templates.append((String(path.dropLast(".mustache".count)), source))
      default:
        result.publicFolder.files.append(path)
        if path.hasSuffix(".css") {
          result.publicFolder.stylesheets.append((path, source))
        } else {
          result.publicFolder.contents[path] = source.bytes
        }
      }
    }
    result.assets += (try? result.add(catalogues) { _, file in file.textAgain() }) ?? []
    return result
  }

  /// What is wrong with the site, without the reviews that most tests have nothing to do with.
  package func diagnostics(strict: Bool = false) async -> [Diagnostic] {
    await site.check(isStrict: strict)
  }

  /// The pages of the site by output path.
  package func pages() async throws -> [String: String] {
    let rendered = try await site.render()
    return Dictionary(
      uniqueKeysWithValues: rendered.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}

extension Diagnostic {
  /// The diagnostic as `file:line:column+length code`.
  package var short: String {
    guard let location else { return check.code }
    return "\(location.file):\(location.line):\(location.column)+\(location.length) \(check.code)"
  }
}

extension Diagnostic {
  /// The diagnostic as `file:line code`.
  package var line: String { "\(location.map { "\($0.file):\($0.line)" } ?? "") \(check.code)" }
}

/// A text in which `«` and `»` mark where diagnostics must point.
package struct MarkedText {
  package let text: String
  package let places: [String]

  package init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var line = 1
    var column = 1
    var start = (line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»": places.append("\(start.line):\(start.column)+\(max(1, column - start.column))")
      default:
        text.unicodeScalars.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    self.text = text
    self.places = places
  }
}
