/// How to make a site: the chapters of `Documentation/Manual`, embedded in the program.
package enum Manual {
  /// A chapter.
  package struct Chapter: Sendable, Equatable {
    /// What its file is called, without its ending.
    package let name: String
    /// Its Markdown, which ends with a line end.
    package let text: String
  }

  /// The list of chapters, which is the first of them.
  private static let contents = "README"

  /// All chapters, in the order in which the first one lists the others.
  package static var chapters: [Chapter] {
    let all = embedded.map {
      Chapter(name: String($0.path.dropLast(3)), text: String(decoding: bytes(of: $0.content), as: UTF8.self))
    }
    guard let contents = all.first(where: { $0.name == contents }) else { return all }
    let places = { (chapter: Chapter) in contents.text.firstRange(of: "](\(chapter.name).md)")?.lowerBound }
    let others = all.filter { $0 != contents }.map { ($0, places($0) ?? contents.text.endIndex) }
    return [contents] + others.sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }.map(\.0)
  }

  /// The names by which a chapter can be asked for.
  package static var names: [String] { chapters.map(\.name).filter { $0 != contents } }
}
