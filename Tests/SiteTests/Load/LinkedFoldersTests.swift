import Files
import Glibc
import Page
import Site
import SiteTesting
import TestSupport
import Testing

@Suite("A folder of a site")
struct LinkedFoldersTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (file, text) in TestSite.smallest { try folder.write(text, to: "site/" + file) }
    try folder.write("body {}", to: "site/Public/style.css")
    try folder.write("SECRET", to: "outside/id_rsa")
    return folder
  }

  @Test(
    "is a folder and no link, wherever it leads", arguments: ["Content", "Templates", "Public"],
    ["../outside", ".git", "nowhere"])
  func links(name: String, target: String) async throws {
    let folder = try site()
    try folder.write("SECRET", to: "site/.git/config")
    folder.remove("site/" + name)
    try folder.link(target, at: "site/" + name)
    let files = try await SiteFiles.load(from: folder.path + "/site")
    let found = files.diagnostics.filter { $0.location?.file == name }
    #expect(found.map(\.short) == ["\(name):1:1+1 path-outside-site"])
    #expect(found.first?.fix == "put the folder itself here")
    #expect(files.identity == nil)
    let site = try await Site(files, options: TestSite().options)
    let other = await site.check(isStrict: false).filter { $0.location?.file != name }
    // Nothing that only follows from it.
    #expect(
      other.filter { ["missing-settings", "missing-home", "missing-file"].contains($0.check.code) } == [])
    switch name {
    case "Content": #expect(files.pages.isEmpty && files.settings == nil)
    case "Templates": #expect(files.templates.isEmpty)
    default: #expect(files.publicFolder.files.isEmpty)
    }
  }

  @Test("holds no links to folders and files either")
  func inside() async throws {
    let folder = try site()
    try folder.link("../../outside", at: "site/Public/keys")
    try folder.link("../../outside/id_rsa", at: "site/Content/key.png")
    let files = try await SiteFiles.load(from: folder.path + "/site")
    #expect(
      files.diagnostics.map(\.short) == [
        "Content/key.png:1:1+1 path-outside-site", "Public/keys:1:1+1 path-outside-site",
      ])
    #expect(files.publicFolder.files == ["style.css"] && files.assets.isEmpty)
  }

  @Test("may be reached through a link")
  func linkedSite() async throws {
    let folder = try site()
    try folder.link("site", at: "link")
    let files = try await SiteFiles.load(from: folder.path + "/link")
    #expect(files.diagnostics.isEmpty && files.pages.count == 1)
  }

  @Test("publishes of hidden files in Public those that hosts read, and no litter")
  func hidden() async throws {
    let folder = try site()
    for name in [
      ".htaccess", ".nojekyll", ".well-known/security.txt", ".htpasswd", "dump.sql~", ".git/config", "a.bak",
      "b.orig",
      "Thumbs.db", ".DS_Store", "CVS/Entries", "a.log", "id_rsa", "cert.pem", "x/site.KEY", "dump.sql",
      ".env.local",
      "prod.env", "a.swp",
    ] {
      try folder.write("x", to: "site/Public/" + name)
    }
    let files = try await SiteFiles.load(from: folder.path + "/site")
    #expect(files.publicFolder.files == [".htaccess", ".nojekyll", ".well-known/security.txt", "style.css"])
    #expect(files.diagnostics.map(\.short) == ["Public/.env.local:1:1+1 left-out-file"])
    #expect(
      files.diagnostics.first?.message
        == "files with such names are never published: .env.local, .htpasswd, CVS/, a.bak, a.log, b.orig, cert.pem, dump.sql and 3 more"
    )
  }
}
