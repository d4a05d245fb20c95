import Foundation
import Testing

@Suite("The program")
struct NoSubjectTests {
  @Test(
    "names no medicine of the site that it was first written for",
    arguments: ["Sources", "Templates", "Public"])
  func medicines(folder: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: folder)
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      count += 1
      for word in ["ketamine", "midazolam"] {
        #expect(text.range(of: word, options: .caseInsensitive) == nil, "\(file.path)")
      }
    }
    #expect(count > 5)
  }
}
