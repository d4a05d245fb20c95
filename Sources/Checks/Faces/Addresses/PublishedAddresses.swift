import Site

/// Everything that has an address in a site, by its path below the output folder.
struct PublishedAddresses: Sendable {
  /// What is published there.
  enum Target {
    /// A page, by its place in the site.
    case page(Int)
    /// A page at an old address, which leads on to another.
    case alias(of: Int)
    /// A file beside the pages, or a part of a section's list.
    case file
  }

  /// The pages by where they are published.
  private let pages: PathTable
  private var others: [String: Target] = [:]

  init(_ faces: Faces) {
    pages = PathTable(faces.pages.map(\.outputPath))
    for output in faces.outputs.dropFirst(faces.pages.count) where output.promise != .nothing {
      if case .alias(_, _, let place) = output.owner {
        others[output.path] = .alias(of: place)
      } else {
        others[output.path] = .file
      }
    }
  }

  /// What is published at a path; hosts lead from `/a` on to `/a/`.
  subscript(path: String) -> Target? { target(path) ?? target(path + "/index.html") }

  private func target(_ path: String) -> Target? { pages[path].map(Target.page) ?? others[path] }
}
