import Building
import Publishing
import Rendering
import Site
import Testing

@Suite("The renderer")
struct RendererTests {
  @Test("gives every file the bytes that are published")
  func bytes() async throws {
    let style = "/* \(String(repeating: "long ", count: 500)) */ a { color: red }"
    let home =
      "<link rel=\"stylesheet\" href=\"{{site.root}}style.css\">" + String(repeating: "long ", count: 500)
    let generated = try GeneratedSite([
      "Public/style.css": style, "Public/plain.txt": style, "Templates/home.mustache": home,
    ])
    let site = try #require(try await generated.checked())
    let workspace = generated.workspace
    let publisher = Publisher(
      output: workspace.output, siteFolder: workspace.path, sourceFolders: [workspace.path + "/Content"],
      durability: .process)
    _ = try await publisher.publish(site.files)
    let published = try #require(try workspace.published())
    var kinds: Set<OutputKind> = []
    for output in site.site.outputs where output.kind.isPublished {
      // Where compressing gains nothing, there is no file.
      guard let text = published[output.path] ?? (output.kind == .compressed ? nil : "nothing") else {
        continue
      }
      #expect(String(decoding: try site.renderer.render(output), as: UTF8.self) == text, "\(output.path)")
      kinds.insert(output.kind)
    }
    #expect(
      kinds.isSuperset(of: [
        .page, .contentFile, .publicFile, .fingerprintedFile, .redirect, .sitemap, .robots, .manifest, .feed,
        .hostHeaders, .hostRedirects, .compressed,
      ]))
    #expect(published.count == site.site.outputs.count { published[$0.path] != nil && $0.kind.isPublished })
  }
}
